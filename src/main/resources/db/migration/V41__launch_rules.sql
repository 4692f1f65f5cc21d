-- What a launch was judged by stays as it was, and readiness names what else speaks against it.

-- A gate at which somebody has decided is not got rid of by cancelling its review: another round has to be decided.
create or replace view gate_round (id, launch_plan_id, name, status, result, conditions) as
    select distinct on (g.launch_plan_id, fold(g.name)) g.id, g.launch_plan_id, g.name, g.status, g.result, g.conditions
    from gate_review g
    where g.deleted_at is null and (g.status <> 'CANCELLED' or jsonb_array_length(g.decisions) > 0)
    order by g.launch_plan_id, fold(g.name), g.status = 'CANCELLED', g.decided_at desc nulls first, g.id desc;

-- A trial that is not over by the launch, as that is planned, will refuse the actual day.
create or replace view launch_blocker_trials (launch_plan_id, code, resource, record_id, subject) as
    select t.launch_plan_id,
        case when t.status = 'RUNNING' then 'TRIAL_RUNNING'
             when t.decision is null then 'TRIAL_FAILED'
             when t.decision = 'STOP' then 'TRIAL_STOPPED'
             else 'TRIAL_NOT_REPEATED' end,
        'trials', t.id, t.name
    from trial t
    where t.deleted_at is null
      and (t.status = 'RUNNING'
           or t.status = 'COMPLETED' and t.verdict = 'FAILED'
              and (t.decision is null or t.decision = 'STOP'
                   or t.decision = 'REPEAT'
                      and not exists (select from trial r where r.launch_plan_id = t.launch_plan_id and r.starts_on > t.ends_on
                                      and r.status = 'COMPLETED' and r.deleted_at is null)))
    union all
    select t.launch_plan_id, 'TRIAL_NOT_OVER', 'trials', t.id, t.name
    from trial t join launch_plan p on p.id = t.launch_plan_id
    where t.deleted_at is null and t.status in ('PLANNED', 'COMPLETED')
      and t.ends_on >= coalesce(p.launch_actual, p.launch_planned);

-- What a trial is judged by stays from its beginning on, and what it was judged to be once it is over.
create trigger trial_keeps_criteria before update of criteria on trial
    for each row when (old.status in ('RUNNING', 'COMPLETED') and new.criteria <> old.criteria)
    execute function stays_as_said('trial__criteria__frozen');
create trigger trial_keeps_verdict before update of results, verdict on trial
    for each row when (old.status = 'COMPLETED' and (new.results <> old.results or new.verdict is distinct from old.verdict))
    execute function stays_as_said('trial__verdict__frozen');

-- A removed guide leads nowhere, and one that ends before the launch need not be approved for it.
create or replace view launch_blocker_promotion (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'PROMOTION_MISSING'::text, 'promotions'::text, null::uuid, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "PROMOTION"}]'
      and not exists (select from promotion e where e.launch_plan_id = p.id and e.status <> 'CANCELLED' and e.deleted_at is null)
    union all
    select p.id, 'SITE_GUIDE_MISSING', 'site-guides', null, p.name
    from launch_plan p
    where not p.waived_parts @> '[{"part": "SITE_GUIDE"}]'
      and not exists (select from site_guide e where e.launch_plan_id = p.id and e.status <> 'REMOVED' and e.deleted_at is null)
    union all
    select p.id, 'SITE_GUIDE_UNAPPROVED', 'site-guides', e.id, e.page || ' · ' || e.placement
    from launch_plan p
    join site_guide e on e.launch_plan_id = p.id and e.deleted_at is null
    where not p.waived_parts @> '[{"part": "SITE_GUIDE"}]' and e.status in ('DRAFT', 'IN_REVIEW')
      and e.live_from <= coalesce(p.launch_actual, p.launch_planned, e.live_from)
      and coalesce(e.live_until, 'infinity') >= coalesce(p.launch_actual, p.launch_planned, e.live_from);

-- What was compared once stays compared, wherever the actuals have gone since.
create or replace function sales_forecast_stays_compared() returns trigger language plpgsql as $$
begin
    perform sales_of_plan_wait(old.launch_plan_id);
    if exists (select from sales_actual a
               join jsonb_array_elements(old.entries) e on e ->> 'month' = to_char(a.starts_on, 'YYYY-MM')
               where a.launch_plan_id = old.launch_plan_id) then
        raise exception 'it is compared with actuals' using errcode = '23514', constraint = 'sales_forecast__entries__frozen';
    end if;
    return new;
end $$;

-- A final review has a result of each objective, and so the plan keeps them.
create function launch_plan_keeps_objectives() returns trigger language plpgsql as $$
begin
    if exists (select from launch_reviewed where launch_plan_id = new.id) then
        raise exception 'its review is final' using errcode = '23514', constraint = 'launch_plan__objectives__review';
    end if;
    return new;
end $$;
create trigger launch_plan_keeps_objectives before update of objectives on launch_plan
    for each row when (new.objectives <> old.objectives) execute function launch_plan_keeps_objectives();

-- A dependency stays between its items: its past would tell of those that somebody may not know.
create trigger dependency_keeps_predecessor before update of predecessor_id on dependency
    for each row when (new.predecessor_id <> old.predecessor_id) execute function stays_as_said('dependency__predecessor_id__fixed');
create trigger dependency_keeps_successor before update of successor_id on dependency
    for each row when (new.successor_id <> old.successor_id) execute function stays_as_said('dependency__successor_id__fixed');
