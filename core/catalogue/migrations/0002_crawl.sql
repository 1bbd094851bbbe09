-- SPDX-License-Identifier: GPL-3.0-or-later
-- What crawling needs besides 0001: whom the user follows, what a listing says of a recueil, what a run came to,
-- servers that refused.

CREATE TABLE followed (
    administration TEXT PRIMARY KEY REFERENCES administration (code),
    since          TEXT NOT NULL,
    added_at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A recueil as its listing shows it, and how asking for its bytes went.
ALTER TABLE recueil ADD COLUMN listing_url TEXT NOT NULL DEFAULT '';      -- the page that last showed its link
ALTER TABLE recueil ADD COLUMN link_text TEXT NOT NULL DEFAULT '';
ALTER TABLE recueil ADD COLUMN listed_detail TEXT NOT NULL DEFAULT '';    -- "PDF - 1,37 Mb - 05/03/2026"
ALTER TABLE recueil ADD COLUMN listed_on TEXT NOT NULL DEFAULT '';        -- its date as printed
ALTER TABLE recueil ADD COLUMN seen_run INTEGER REFERENCES crawl_run (id);-- the last run whose listing showed it
ALTER TABLE recueil ADD COLUMN asked_at TEXT;                             -- when its bytes were last asked for
ALTER TABLE recueil ADD COLUMN ask_again INTEGER NOT NULL DEFAULT 0 CHECK (ask_again IN (0, 1)); -- its detail changed
ALTER TABLE recueil ADD COLUMN etag TEXT NOT NULL DEFAULT '';             -- of the bytes held
ALTER TABLE recueil ADD COLUMN last_modified TEXT NOT NULL DEFAULT '';
ALTER TABLE recueil ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;       -- in a row
ALTER TABLE recueil ADD COLUMN failure_code TEXT;
ALTER TABLE recueil ADD COLUMN failure_detail TEXT;

CREATE INDEX recueil_by_listing ON recueil (listing_url);
CREATE INDEX recueil_by_decoded_url ON recueil (url_sha256);
CREATE INDEX recueil_by_run ON recueil (seen_run);

ALTER TABLE crawl_run ADD COLUMN state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 5);  -- RunState
ALTER TABLE crawl_run ADD COLUMN origin_override TEXT NOT NULL DEFAULT '';

CREATE INDEX crawl_run_by_administration ON crawl_run (administration, id);
CREATE INDEX crawl_run_unfinished ON crawl_run (id) WHERE ended_at IS NULL;
CREATE INDEX observation_by_run ON observation (run, url);
CREATE INDEX observation_by_final_url ON observation (final_url) WHERE kind = 'listing';

ALTER TABLE crawl_result ADD COLUMN error_code TEXT;                      -- of 'failed'
ALTER TABLE crawl_result ADD COLUMN is_duplicate INTEGER NOT NULL DEFAULT 0 CHECK (is_duplicate IN (0, 1)); -- known bytes

CREATE TABLE server_pause (
    server   TEXT PRIMARY KEY,
    host     TEXT NOT NULL,
    until    TEXT NOT NULL,
    refusals INTEGER NOT NULL CHECK (refusals >= 1),
    code     TEXT NOT NULL,
    detail   TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
