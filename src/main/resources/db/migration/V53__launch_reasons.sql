-- More that speaks against a launch, and what a closing report counts.

-- Trainings reach a launch's target in each function by itself: sales that know everything do not make up for a service that
-- knows nothing. A function that a training is for, and of which nobody is invited, has no coverage.
create or replace view launch_blocker_enablement (launch_plan_id, code, resource, record_id, subject) as
    with trained as (
        select launch_plan_id, function, count(distinct invitee) as invited, count(distinct invitee) filter (where reached) as reached
        from enablement_invitation where kind = 'TRAINING' and invitee is not null group by launch_plan_id, function
    ), addressed as (
        select distinct s.launch_plan_id, a.function
        from enablement_session s cross join lateral jsonb_array_elements_text(s.audience) a (function)
        where s.kind = 'TRAINING' and s.status <> 'CANCELLED' and s.deleted_at is null
    )
    select p.id, 'ENABLEMENT_MISSING'::text, 'enablement-sessions'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "ENABLEMENT"}]'
      and not exists (select from enablement_session s where s.launch_plan_id = p.id and s.deleted_at is null and s.status <> 'CANCELLED')
    union all
    select p.id, 'TRAINING_COVERAGE_LOW', 'enablement-sessions', null,
        coalesce(t.function || ' ', '') || t.reached || '/' || t.invited || ' < ' || p.training_target || ' %'
    from launch_plan p join trained t on t.launch_plan_id = p.id
    where t.reached * 100 < p.training_target * t.invited
    union all
    select p.id, 'TRAINING_NOBODY_INVITED', 'enablement-sessions', null, a.function
    from launch_plan p join addressed a on a.launch_plan_id = p.id
    where p.training_target > 0
      and not exists (select from trained t where t.launch_plan_id = p.id and t.function = a.function);

-- A task that the launch waits for is not due after it, wherever the launch has moved to.
create or replace view launch_blocker_checklist (launch_plan_id, code, resource, record_id, subject) as
    select t.launch_plan_id, 'TASK_OPEN', 'launch-tasks', t.id, t.title
    from launch_task t
    where t.blocking and t.status not in ('DONE', 'NOT_NEEDED') and t.deleted_at is null
    union all
    select t.launch_plan_id, 'TASK_DUE_AFTER_LAUNCH', 'launch-tasks', t.id, t.title || ' · ' || t.due
    from launch_task t join launch_plan p on p.id = t.launch_plan_id
    where t.blocking and t.status not in ('DONE', 'NOT_NEEDED') and t.deleted_at is null
      and t.due > coalesce(p.launch_actual, p.launch_planned);

-- How much feedback a launch has had, each opinion once, and how often it was adjusted.
create view launch_count (launch_plan_id, subject, kind, count) as
    select f.launch_plan_id, x.subject, x.kind, count(*)
    from feedback f
    cross join lateral (values ('FEEDBACK', 'TOTAL'), ('SENTIMENT', coalesce(f.sentiment, 'UNJUDGED')),
        ('SEVERITY', coalesce(f.severity, 'UNJUDGED'))) x (subject, kind)
    where f.deleted_at is null and f.duplicate_of_id is null
    group by f.launch_plan_id, x.subject, x.kind
    union all
    select a.launch_plan_id, x.subject, x.kind, count(*)
    from launch_adjustment a
    cross join lateral (values ('ADJUSTMENT', 'TOTAL'), ('ADJUSTMENT_KIND', a.kind), ('ADJUSTMENT_STATUS', a.status)) x (subject, kind)
    where a.deleted_at is null
    group by a.launch_plan_id, x.subject, x.kind;

-- As it was when the review became final; null while it is a draft.
alter table launch_review add column course jsonb;
