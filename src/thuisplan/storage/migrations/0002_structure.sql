-- Structure: where and when a routine is, holidays, a child's own plan of a day, deadlines, habit words, the timer.

ALTER TABLE routine ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE routine ADD COLUMN phones TEXT NOT NULL DEFAULT '';
ALTER TABLE routine ADD COLUMN parent_minutes INTEGER;
ALTER TABLE routine ADD COLUMN season TEXT NOT NULL DEFAULT 'always';
ALTER TABLE routine ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE routine ADD COLUMN only_on TEXT;

ALTER TABLE step ADD COLUMN minutes INTEGER;

CREATE TABLE holiday (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    source TEXT NOT NULL, name TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, dropped INTEGER NOT NULL
) STRICT;

CREATE TABLE day_plan (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL, free INTEGER NOT NULL, together INTEGER NOT NULL, steps TEXT NOT NULL
) STRICT;

CREATE TABLE deadline (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL, title TEXT NOT NULL, day TEXT NOT NULL, days_before INTEGER NOT NULL,
    reminded TEXT, done INTEGER NOT NULL
) STRICT;

CREATE INDEX deadline_of_child ON deadline (child, day);

CREATE TABLE habit (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    routine BLOB NOT NULL REFERENCES routine (id) DEFERRABLE INITIALLY DEFERRED,
    word TEXT NOT NULL
) STRICT;

-- What is running on this laptop now, one for each child; it does not travel.
CREATE TABLE focus (
    child BLOB NOT NULL PRIMARY KEY REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    step BLOB REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL, picture TEXT NOT NULL, ready TEXT NOT NULL,
    minutes INTEGER NOT NULL, break_minutes INTEGER NOT NULL,
    phase TEXT NOT NULL, worked INTEGER, spent INTEGER NOT NULL, unsure INTEGER NOT NULL,
    wall TEXT, monotonic INTEGER, boot TEXT
) WITHOUT ROWID, STRICT;
