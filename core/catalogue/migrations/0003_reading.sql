-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reading and cutting know besides 0001: what a text layer is worth, pages read at a lower effort, who signed an
-- acte and when it applies.

ALTER TABLE page ADD COLUMN layer INTEGER NOT NULL DEFAULT 0 CHECK (layer BETWEEN 0 AND 5);              -- LayerVerdict
ALTER TABLE page ADD COLUMN cells TEXT NOT NULL DEFAULT '[]';            -- JSON [[x,y,w,h]…], of ruled tables
ALTER TABLE page ADD COLUMN lower_effort INTEGER NOT NULL DEFAULT 0 CHECK (lower_effort IN (0, 1));

ALTER TABLE acte ADD COLUMN signatory TEXT NOT NULL DEFAULT '';
ALTER TABLE acte ADD COLUMN applies_from TEXT NOT NULL DEFAULT '';   -- "2024-08-14" or "2024-08-14T08:00", local time
ALTER TABLE acte ADD COLUMN applies_to TEXT NOT NULL DEFAULT '';     -- inclusive
