-- The file that the office has chosen, before it issues: it may still be replaced or taken away.
alter table applications.application add column draft_file_id uuid;

-- A document that came after the paper was issued, and that a person has let take its place.
alter table applications.decision drop constraint decision_kind_check;
alter table applications.decision add constraint decision_kind_check
  check (kind in ('filed', 'taken', 'confirmed', 'objected', 'appearance', 'cured', 'approved', 'rejected',
    'issued', 'misprinted', 'sent_back', 'handed_over', 'late_answer', 'reopened', 'over', 'reissued'));
