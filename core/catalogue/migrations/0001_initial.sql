-- SPDX-License-Identifier: GPL-3.0-or-later
-- The library (DESIGN § 4). Times are UTC text "2026-11-24T01:52:05.123Z"; dates "2026-11-24"; page indices 0-based; boxes in points,
-- origin top left of the page as displayed. Never edited after release: a change is a new file.

-- Who publishes ------------------------------------------------------------------------------------------------------

CREATE TABLE administration (
    code       TEXT PRIMARY KEY CHECK (code <> ''),
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('departement', 'region', 'police')),
    department TEXT NOT NULL DEFAULT '',
    region     TEXT NOT NULL DEFAULT '',
    timezone   TEXT NOT NULL,
    host       TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- The bytes ----------------------------------------------------------------------------------------------------------

CREATE TABLE document (
    sha256          TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    size_bytes      INTEGER NOT NULL CHECK (size_bytes >= 0),
    received_at     TEXT NOT NULL,
    state           INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)),   -- DocumentState
    refusal_code    TEXT CHECK ((state = 2) = (refusal_code IS NOT NULL)),
    refusal_detail  TEXT,
    page_count      INTEGER NOT NULL DEFAULT 0 CHECK (page_count >= 0),
    pdf_title       TEXT NOT NULL DEFAULT '',
    pdf_author      TEXT NOT NULL DEFAULT '',
    pdf_producer    TEXT NOT NULL DEFAULT '',
    pdf_creator     TEXT NOT NULL DEFAULT '',
    pdf_version     TEXT NOT NULL DEFAULT '',
    pdf_created     TEXT,
    pdf_modified    TEXT,
    encrypted       INTEGER NOT NULL DEFAULT 0 CHECK (encrypted IN (0, 1)),
    cutter_version  INTEGER NOT NULL DEFAULT 0,
    content_version INTEGER NOT NULL DEFAULT 0     -- raised whenever what a search can find changes
) STRICT, WITHOUT ROWID;

-- Holds the sizes too, so that the counts of the status bar read only the index.
CREATE INDEX document_by_state ON document (state, size_bytes);

-- Apart from document, whose rows are read often and must stay small.
CREATE TABLE document_structure (
    document TEXT PRIMARY KEY REFERENCES document (sha256),
    outline  TEXT NOT NULL DEFAULT '[]',    -- JSON [{level,title,page}]
    links    TEXT NOT NULL DEFAULT '[]'     -- JSON [{page,rect:[x,y,w,h],target}]
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
    document       TEXT NOT NULL REFERENCES document (sha256),
    page_index     INTEGER NOT NULL CHECK (page_index >= 0),
    width_pt       REAL NOT NULL CHECK (width_pt >= 0),
    height_pt      REAL NOT NULL CHECK (height_pt >= 0),
    rotation       INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
    state          INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),  -- PageState
    kind           INTEGER NOT NULL DEFAULT 0 CHECK (kind BETWEEN 0 AND 5),   -- PageKind
    failure_code   TEXT CHECK ((state = 3) = (failure_code IS NOT NULL)),
    failure_detail TEXT,
    ocr_regions    TEXT NOT NULL DEFAULT '[]',      -- JSON [[x,y,w,h]…]
    ocr_dpi        REAL NOT NULL DEFAULT 0,
    reader_version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (document, page_index)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_words (
    document   TEXT NOT NULL,
    page_index INTEGER NOT NULL,
    layer      INTEGER NOT NULL CHECK (layer IN (0, 1, 2)),    -- WordLayer
    words      BLOB NOT NULL,                                  -- packWords()
    PRIMARY KEY (document, page_index, layer),
    FOREIGN KEY (document, page_index) REFERENCES page (document, page_index)
) STRICT;

-- Counts of pages, kept by triggers: counting a million rows at each look at the status bar would be felt.
CREATE TABLE page_count (
    state  INTEGER NOT NULL,
    is_ocr INTEGER NOT NULL CHECK (is_ocr IN (0, 1)),
    pages  INTEGER NOT NULL CHECK (pages >= 0),
    PRIMARY KEY (state, is_ocr)
) STRICT, WITHOUT ROWID;

INSERT INTO page_count (state, is_ocr, pages) VALUES (0,0,0), (0,1,0), (1,0,0), (1,1,0), (2,0,0), (2,1,0), (3,0,0), (3,1,0);

CREATE TRIGGER page_added AFTER INSERT ON page BEGIN
    UPDATE page_count SET pages = pages + 1 WHERE state = new.state AND is_ocr = (new.ocr_dpi > 0);
END;
CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN
    UPDATE page_count SET pages = pages - 1 WHERE state = old.state AND is_ocr = (old.ocr_dpi > 0);
END;
CREATE TRIGGER page_changed AFTER UPDATE OF state, ocr_dpi ON page BEGIN
    UPDATE page_count SET pages = pages - 1 WHERE state = old.state AND is_ocr = (old.ocr_dpi > 0);
    UPDATE page_count SET pages = pages + 1 WHERE state = new.state AND is_ocr = (new.ocr_dpi > 0);
END;

-- How many rows the other large tables have, for the same reason.
CREATE TABLE row_count (
    name  TEXT PRIMARY KEY,
    total INTEGER NOT NULL CHECK (total >= 0)
) STRICT, WITHOUT ROWID;

INSERT INTO row_count (name, total) VALUES ('acte', 0), ('recueil', 0);

-- What was published ---------------------------------------------------------------------------------------------------

CREATE TABLE recueil (
    id             INTEGER PRIMARY KEY,
    administration TEXT REFERENCES administration (code),
    url            TEXT NOT NULL UNIQUE CHECK (url <> ''),
    url_sha256     TEXT NOT NULL,                   -- of the percent-decoded URL: the id of the attrap.fr API
    title          TEXT NOT NULL,
    published_on   TEXT,
    origin         TEXT NOT NULL CHECK (origin IN ('local', 'crawl')),
    first_seen     TEXT NOT NULL,
    last_seen      TEXT NOT NULL,
    gone_since     TEXT
) STRICT;

CREATE INDEX recueil_by_administration ON recueil (administration);
CREATE INDEX recueil_by_date ON recueil (published_on);

-- The same URL can give different bytes over time: each is kept.
CREATE TABLE recueil_document (
    recueil    INTEGER NOT NULL REFERENCES recueil (id),
    document   TEXT NOT NULL REFERENCES document (sha256),
    first_seen TEXT NOT NULL,
    last_seen  TEXT NOT NULL,
    PRIMARY KEY (recueil, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX recueil_document_by_document ON recueil_document (document);

-- What was seen, when: a journal chained by hashes ---------------------------------------------------------------------

CREATE TABLE listing_body (
    sha256 TEXT PRIMARY KEY,
    body   BLOB NOT NULL                            -- zlib
) STRICT, WITHOUT ROWID;

CREATE TABLE crawl_run (
    id             INTEGER PRIMARY KEY,
    administration TEXT NOT NULL REFERENCES administration (code),
    started_at     TEXT NOT NULL,
    ended_at       TEXT,
    since          TEXT,
    outcome        TEXT NOT NULL DEFAULT '{}'       -- JSON: listed, new, fetched, changed, gone, failed, why
) STRICT;

CREATE TABLE observation (
    id                      INTEGER PRIMARY KEY AUTOINCREMENT,   -- 1, 2, 3…: a hole is a removed row
    at                      TEXT NOT NULL,
    kind                    TEXT NOT NULL CHECK (kind IN ('local', 'listing', 'document', 'absence')),
    recueil                 INTEGER REFERENCES recueil (id),
    run                     INTEGER REFERENCES crawl_run (id),
    url                     TEXT NOT NULL,
    final_url               TEXT NOT NULL DEFAULT '',
    redirects               TEXT NOT NULL DEFAULT '[]',
    origin_override         TEXT NOT NULL DEFAULT '',   -- --origin of the crawl, when it was not the real site
    status                  INTEGER,
    headers                 TEXT NOT NULL DEFAULT '[]',
    certificate_subject     TEXT NOT NULL DEFAULT '',
    certificate_fingerprint TEXT NOT NULL DEFAULT '',
    size_bytes              INTEGER,
    sha256                  TEXT NOT NULL DEFAULT '',   -- of the body: a document, or a listing_body
    link_text               TEXT NOT NULL DEFAULT '',
    listed_on               TEXT NOT NULL DEFAULT '',
    note                    TEXT NOT NULL DEFAULT '',   -- JSON: for a local file, when it was modified, whose the user said it is
    previous_hash           TEXT NOT NULL,
    hash                    TEXT NOT NULL UNIQUE        -- observationHash(): see core/catalogue/journal.h
) STRICT;

CREATE INDEX observation_by_url ON observation (url, at);
CREATE INDEX observation_by_recueil ON observation (recueil);

CREATE TRIGGER observation_is_kept BEFORE DELETE ON observation BEGIN
    SELECT raise(ABORT, 'observations are never deleted');
END;
CREATE TRIGGER observation_is_fixed BEFORE UPDATE ON observation BEGIN
    SELECT raise(ABORT, 'observations are never changed');
END;

-- INSERT OR REPLACE deletes without firing the trigger above.
CREATE TRIGGER observation_is_new BEFORE INSERT ON observation
WHEN EXISTS (SELECT 1 FROM observation WHERE id = new.id OR hash = new.hash) BEGIN
    SELECT raise(ABORT, 'observations are never replaced');
END;
CREATE TRIGGER recueil_added AFTER INSERT ON recueil BEGIN
    UPDATE row_count SET total = total + 1 WHERE name = 'recueil';
END;
CREATE TRIGGER recueil_removed AFTER DELETE ON recueil BEGIN
    UPDATE row_count SET total = total - 1 WHERE name = 'recueil';
END;

-- What a run found for one address, and why it failed where it did.
CREATE TABLE crawl_result (
    run     INTEGER NOT NULL REFERENCES crawl_run (id),
    url     TEXT NOT NULL,
    recueil INTEGER REFERENCES recueil (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('new', 'fetched', 'changed', 'unchanged', 'gone', 'failed')),
    detail  TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (run, url, outcome)
) STRICT, WITHOUT ROWID;

-- Actes ------------------------------------------------------------------------------------------------------------------

CREATE TABLE acte (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used again: annotations and pièces point to it
    document   TEXT NOT NULL REFERENCES document (sha256),
    first_page INTEGER NOT NULL CHECK (first_page >= 0),
    last_page  INTEGER NOT NULL CHECK (last_page >= first_page),
    number     TEXT NOT NULL DEFAULT '',
    title      TEXT NOT NULL DEFAULT '',
    kind       TEXT NOT NULL DEFAULT '',
    service    TEXT NOT NULL DEFAULT '',
    signed_on  TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    source     INTEGER NOT NULL CHECK (source BETWEEN 0 AND 6),          -- FieldSource
    UNIQUE (document, first_page)
) STRICT;

CREATE TRIGGER acte_added AFTER INSERT ON acte BEGIN
    UPDATE row_count SET total = total + 1 WHERE name = 'acte';
END;
CREATE TRIGGER acte_removed AFTER DELETE ON acte BEGIN
    UPDATE row_count SET total = total - 1 WHERE name = 'acte';
END;

-- Each field with where it was read: derived, goes with the acte.
CREATE TABLE acte_field (
    acte       INTEGER NOT NULL REFERENCES acte (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    source     INTEGER NOT NULL CHECK (source BETWEEN 0 AND 6),
    value      TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    page_index INTEGER,
    boxes      TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (acte, name, source, value)
) STRICT, WITHOUT ROWID;

-- What the user corrected in an acte: it wins over every later reading. Bound to where the acte begins and not to
-- its row, so that cutting again can never lose it.
CREATE TABLE acte_correction (
    document   TEXT NOT NULL REFERENCES document (sha256),
    first_page INTEGER NOT NULL CHECK (first_page >= 0),
    name       TEXT NOT NULL,
    value      TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (document, first_page, name)
) STRICT, WITHOUT ROWID;

-- Boundaries that the user moved: first pages that begin an acte, or must not.
CREATE TABLE boundary_correction (
    document   TEXT NOT NULL REFERENCES document (sha256),
    page_index INTEGER NOT NULL CHECK (page_index >= 0),
    begins     INTEGER NOT NULL CHECK (begins IN (0, 1)),
    at         TEXT NOT NULL,
    PRIMARY KEY (document, page_index)
) STRICT, WITHOUT ROWID;

-- The user's own work ------------------------------------------------------------------------------------------------------

CREATE TABLE tag (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE CHECK (name <> ''),
    colour TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE annotation (
    id         INTEGER PRIMARY KEY,
    document   TEXT NOT NULL REFERENCES document (sha256),
    acte       INTEGER REFERENCES acte (id) ON DELETE SET NULL,
    page_index INTEGER NOT NULL CHECK (page_index >= 0),
    whole_acte INTEGER NOT NULL DEFAULT 0 CHECK (whole_acte IN (0, 1)),   -- of the acte that holds page_index
    boxes      TEXT NOT NULL DEFAULT '[]',
    quote      TEXT NOT NULL DEFAULT '',            -- the words it was set on, to find them again after a new reading
    note       TEXT NOT NULL DEFAULT '',
    colour     TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX annotation_by_document ON annotation (document, page_index);

CREATE TABLE annotation_tag (
    annotation INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    tag        INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (annotation, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_by_acte ON annotation (acte);

-- Bound to where the acte begins, as acte_correction is.
CREATE TABLE acte_tag (
    document   TEXT NOT NULL REFERENCES document (sha256),
    first_page INTEGER NOT NULL CHECK (first_page >= 0),
    tag        INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (document, first_page, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL CHECK (name <> ''),
    note       TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    closed_at  TEXT
) STRICT;

CREATE TABLE piece (
    id         INTEGER PRIMARY KEY,
    dossier    INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number >= 1),
    document   TEXT NOT NULL REFERENCES document (sha256),
    acte       INTEGER REFERENCES acte (id) ON DELETE SET NULL,
    first_page INTEGER NOT NULL CHECK (first_page >= 0),
    last_page  INTEGER NOT NULL CHECK (last_page >= first_page),
    label      TEXT NOT NULL DEFAULT '',
    note       TEXT NOT NULL DEFAULT '',
    UNIQUE (dossier, number)
) STRICT;

CREATE INDEX piece_by_acte ON piece (acte);

CREATE TABLE veille (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL CHECK (name <> ''),
    query      TEXT NOT NULL DEFAULT '',
    theme      TEXT NOT NULL DEFAULT '',
    filters    TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL,
    last_run   TEXT,
    paused     INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1))
) STRICT;

CREATE TABLE veille_hit (
    veille     INTEGER NOT NULL REFERENCES veille (id) ON DELETE CASCADE,
    document   TEXT NOT NULL REFERENCES document (sha256),
    first_page INTEGER NOT NULL CHECK (first_page >= 0),   -- of the acte
    found_at   TEXT NOT NULL,
    seen_at    TEXT,
    PRIMARY KEY (veille, document, first_page)
) STRICT, WITHOUT ROWID;

-- Work and settings ----------------------------------------------------------------------------------------------------------

CREATE TABLE job (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),                 -- JobKind
    document   TEXT NOT NULL REFERENCES document (sha256),
    page_index INTEGER NOT NULL DEFAULT 0 CHECK (page_index >= 0),
    page_count INTEGER NOT NULL DEFAULT 0 CHECK (page_count >= 0),
    priority   INTEGER NOT NULL DEFAULT 0,
    running    INTEGER NOT NULL DEFAULT 0 CHECK (running IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX job_waits_once ON job (kind, document, page_index, page_count) WHERE running = 0;
CREATE INDEX job_to_take ON job (kind, priority DESC, id) WHERE running = 0;
CREATE INDEX job_running ON job (id) WHERE running = 1;
CREATE INDEX job_by_document ON job (document, kind);

CREATE TABLE job_count (
    kind INTEGER PRIMARY KEY CHECK (kind BETWEEN 0 AND 3),
    jobs INTEGER NOT NULL CHECK (jobs >= 0)
) STRICT;

INSERT INTO job_count (kind, jobs) VALUES (0, 0), (1, 0), (2, 0), (3, 0);

CREATE TRIGGER job_added AFTER INSERT ON job BEGIN
    UPDATE job_count SET jobs = jobs + 1 WHERE kind = new.kind;
END;
CREATE TRIGGER job_removed AFTER DELETE ON job BEGIN
    UPDATE job_count SET jobs = jobs - 1 WHERE kind = old.kind;
END;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
