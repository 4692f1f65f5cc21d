-- Launches that begin with the plan of another one, and with what that has taught.
alter table launch_plan
    -- no foreign key: the original may go to the trash, and be purged from it
    add column cloned_from_id uuid,
    add column lessons jsonb not null default '[]';
alter table launch_plan alter column lessons drop default;

-- What the reviews of launches have taught, as json arrays of {category, text}.
create view launch_lesson (launch_plan_id, lessons) as
    select launch_plan_id, lessons from launch_review where status = 'FINAL' and deleted_at is null;
