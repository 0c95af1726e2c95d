-- Breaks older code: who works is told to the slots as crews; here is only how far ahead a tehsil's hours are open.
alter table dispatch.published drop column by_skill;
