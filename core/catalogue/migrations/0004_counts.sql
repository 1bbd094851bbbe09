-- SPDX-License-Identifier: GPL-3.0-or-later
-- Asked for with every search and every status, and few of their rows: pages finished at a lower effort, and what is
-- cut from recueils without being an acte.

CREATE INDEX page_lower_effort ON page (lower_effort) WHERE lower_effort = 1;
CREATE INDEX acte_sommaire ON acte (kind) WHERE kind = 'sommaire';
