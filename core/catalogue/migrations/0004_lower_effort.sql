-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many pages were finished at a lower effort is asked for with every search: few are, so few are in this.

CREATE INDEX page_lower_effort ON page (lower_effort) WHERE lower_effort = 1;
