-- The kitchen remembers: what a child worked out, the mistakes that it kept, what it likes best, and its sentences.

CREATE TABLE answer (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL, answered_at TEXT NOT NULL, skill TEXT NOT NULL, template TEXT NOT NULL, drawn TEXT NOT NULL,
    room TEXT NOT NULL, hints INTEGER NOT NULL, found TEXT NOT NULL, sure INTEGER, level TEXT
) STRICT;

CREATE INDEX answer_of_day ON answer (child, day);

CREATE INDEX answer_of_skill ON answer (child, skill, deleted);

CREATE TABLE fine_mistake (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL, prompt TEXT NOT NULL, typed TEXT NOT NULL, answer TEXT NOT NULL, sentence TEXT NOT NULL
) STRICT;

CREATE INDEX fine_mistake_of_child ON fine_mistake (child, day);

CREATE TABLE favourite (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL
) STRICT;

CREATE INDEX favourite_of_child ON favourite (child);

CREATE TABLE news_sentence (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL, card TEXT NOT NULL, kind TEXT NOT NULL, asked TEXT NOT NULL, text TEXT NOT NULL
) STRICT;

CREATE INDEX news_sentence_of_child ON news_sentence (child, day);

-- The recipes of the family itself, and their photos.

CREATE TABLE photo (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    jpeg BLOB NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL
) STRICT;

CREATE TABLE own_recipe (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    title TEXT NOT NULL, picture TEXT NOT NULL, meal TEXT NOT NULL, base INTEGER NOT NULL,
    serving_unit TEXT NOT NULL, serving_one TEXT NOT NULL, minutes INTEGER NOT NULL, needs_adult INTEGER NOT NULL,
    uses_heat INTEGER NOT NULL, season TEXT, note TEXT NOT NULL,
    photo BLOB REFERENCES photo (id) DEFERRABLE INITIALLY DEFERRED, safety TEXT NOT NULL
) STRICT;

CREATE TABLE own_ingredient (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    recipe BLOB NOT NULL REFERENCES own_recipe (id) DEFERRABLE INITIALLY DEFERRED,
    product TEXT NOT NULL, name TEXT NOT NULL, amount TEXT, unit TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE INDEX own_ingredient_of_recipe ON own_ingredient (recipe);

CREATE TABLE own_step (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    recipe BLOB NOT NULL REFERENCES own_recipe (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL, minutes INTEGER, timer TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE INDEX own_step_of_recipe ON own_step (recipe);

CREATE TABLE pack (
    id BLOB NOT NULL PRIMARY KEY, born TEXT NOT NULL, stamps TEXT NOT NULL, extra TEXT NOT NULL,
    seq INTEGER NOT NULL, deleted INTEGER NOT NULL,
    product TEXT NOT NULL, value TEXT NOT NULL
) STRICT;
