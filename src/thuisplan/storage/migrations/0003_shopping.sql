-- Shopping: the lists of the household, what stands on them, who estimated what, and what things cost last time.

CREATE TABLE shopping_list (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    day TEXT NOT NULL, total INTEGER, done INTEGER NOT NULL
) STRICT;

CREATE TABLE shopping_want (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    list BLOB NOT NULL REFERENCES shopping_list (id) DEFERRABLE INITIALLY DEFERRED,
    product TEXT NOT NULL, recipe TEXT NOT NULL, servings TEXT, value TEXT NOT NULL, unit TEXT NOT NULL
) STRICT;

CREATE INDEX shopping_want_of_list ON shopping_want (list);

CREATE TABLE shopping_line (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    list BLOB NOT NULL REFERENCES shopping_list (id) DEFERRABLE INITIALLY DEFERRED,
    product TEXT NOT NULL, name TEXT NOT NULL, packs INTEGER, have INTEGER NOT NULL, paid INTEGER
) STRICT;

CREATE INDEX shopping_line_of_list ON shopping_line (list);

CREATE TABLE shopping_guess (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    list BLOB NOT NULL REFERENCES shopping_list (id) DEFERRABLE INITIALLY DEFERRED,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    product TEXT NOT NULL, cents INTEGER NOT NULL
) STRICT;

CREATE INDEX shopping_guess_of_child ON shopping_guess (child, list);

CREATE TABLE price (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    product TEXT NOT NULL, cents INTEGER NOT NULL, packs INTEGER NOT NULL, day TEXT NOT NULL
) STRICT;
