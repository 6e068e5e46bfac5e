"""The only rooms that know SQLAlchemy and files; they take and return domain objects."""
