-- What gates say against a launch. Days are those of UTC. An open condition speaks against it once it is due, and before that where
-- it is due by the launch; one that is due after the launch lets it pass.
create or replace view launch_blocker_gates (launch_plan_id, code, resource, record_id, subject) as
    select g.launch_plan_id,
        case when g.result is null then 'GATE_UNDECIDED' else 'GATE_' || g.result end,
        'gate-reviews', g.id, g.name
    from gate_round g
    where g.result is null or g.result in ('HOLD', 'RECYCLE', 'KILL')
    union all
    select g.launch_plan_id, 'GATE_REOPENED', 'gate-reviews', g.id, g.name
    from gate_round g
    where g.result = 'CONDITIONAL_GO'
      and exists (select from jsonb_array_elements(g.conditions) c
                  where c ->> 'fulfilledOn' is null and (c ->> 'dueOn')::date < (now() at time zone 'UTC')::date)
    union all
    select g.launch_plan_id, 'GATE_CONDITION_DUE', 'gate-reviews', g.id, c ->> 'text'
    from gate_round g
    join launch_plan p on p.id = g.launch_plan_id
    cross join jsonb_array_elements(g.conditions) c
    where g.result = 'CONDITIONAL_GO'
      and c ->> 'fulfilledOn' is null
      and (c ->> 'dueOn')::date <= greatest((now() at time zone 'UTC')::date, p.launch_actual,
                                            case when p.launch_actual is null then p.launch_planned end);
