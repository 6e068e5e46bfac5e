-- The first version: the family, its days, its routines and the log of practice.
--
-- Every table that travels to another home has the same first columns; see storage/tables.py.

CREATE TABLE child (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    name TEXT NOT NULL, avatar TEXT NOT NULL, colour TEXT NOT NULL, archived INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE adult (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    name TEXT NOT NULL, archived INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE groep (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL, groep INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    key TEXT NOT NULL, value TEXT NOT NULL
) STRICT;

CREATE TABLE away (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    first TEXT NOT NULL, last TEXT NOT NULL, kind TEXT NOT NULL
) STRICT;

CREATE TABLE routine (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    title TEXT NOT NULL, picture TEXT NOT NULL, weekdays INTEGER NOT NULL, at TEXT,
    archived INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE step (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    routine BLOB NOT NULL REFERENCES routine (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL, picture TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE routine_child (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    routine BLOB NOT NULL REFERENCES routine (id) DEFERRABLE INITIALLY DEFERRED,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE tick (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    step BLOB NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT
) STRICT;

CREATE INDEX tick_of_day ON tick (child, day);

CREATE TABLE practice (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL, kind TEXT NOT NULL, minutes INTEGER, company TEXT,
    helper BLOB REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    help TEXT, mood TEXT, slips INTEGER, logged_at TEXT NOT NULL, later INTEGER NOT NULL
) STRICT;

CREATE INDEX practice_of_day ON practice (child, day);

-- Sums for looking back: ten years of one child are read in a few milliseconds.
CREATE TABLE practice_day (
    child BLOB NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, minutes INTEGER NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (child, day, kind)
) WITHOUT ROWID, STRICT;

-- The last day on which minutes of a kind were said.
CREATE INDEX practice_day_of_kind ON practice_day (child, kind, day) WHERE minutes > 0;

CREATE TRIGGER practice_written AFTER INSERT ON practice WHEN NEW.deleted = 0
BEGIN
    INSERT INTO practice_day (child, day, kind, minutes, times)
    VALUES (NEW.child, NEW.day, NEW.kind, coalesce(NEW.minutes, 0), 1)
    ON CONFLICT (child, day, kind) DO UPDATE SET minutes = minutes + excluded.minutes, times = times + 1;
END;

CREATE TRIGGER practice_left AFTER UPDATE OF child, day, kind, minutes, deleted ON practice WHEN OLD.deleted = 0
BEGIN
    UPDATE practice_day SET minutes = minutes - coalesce(OLD.minutes, 0), times = times - 1
    WHERE child = OLD.child AND day = OLD.day AND kind = OLD.kind;
    INSERT INTO practice_day (child, day, kind, minutes, times)
    SELECT NEW.child, NEW.day, NEW.kind, coalesce(NEW.minutes, 0), 1 WHERE NEW.deleted = 0
    ON CONFLICT (child, day, kind) DO UPDATE SET minutes = minutes + excluded.minutes, times = times + 1;
    DELETE FROM practice_day WHERE child = OLD.child AND day = OLD.day AND kind = OLD.kind AND times = 0;
END;

CREATE TRIGGER practice_restored AFTER UPDATE OF deleted ON practice WHEN OLD.deleted <> 0 AND NEW.deleted = 0
BEGIN
    INSERT INTO practice_day (child, day, kind, minutes, times)
    VALUES (NEW.child, NEW.day, NEW.kind, coalesce(NEW.minutes, 0), 1)
    ON CONFLICT (child, day, kind) DO UPDATE SET minutes = minutes + excluded.minutes, times = times + 1;
END;

CREATE TRIGGER practice_erased AFTER DELETE ON practice WHEN OLD.deleted = 0
BEGIN
    UPDATE practice_day SET minutes = minutes - coalesce(OLD.minutes, 0), times = times - 1
    WHERE child = OLD.child AND day = OLD.day AND kind = OLD.kind;
    DELETE FROM practice_day WHERE child = OLD.child AND day = OLD.day AND kind = OLD.kind AND times = 0;
END;

CREATE TABLE local (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
