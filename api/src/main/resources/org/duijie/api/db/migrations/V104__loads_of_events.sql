-- The numbers of the loads that a transition of a deal is about, such as 2 or 1,2; null if it is about none, or was made by a version without this.

ALTER TABLE deal_events ADD COLUMN loads TEXT;
