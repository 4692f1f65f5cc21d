-- What each package says against a launch, as one: what `readiness` of a launch plan answers.
create or replace view launch_blocker (launch_plan_id, code, resource, record_id, subject) as
    select p.id, 'GO_LIVE_MISSING', 'launch-plans', p.id, p.name from launch_plan p where p.go_live_actual is null
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_trials
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_checklist
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_pricing
    union all select launch_plan_id, code, resource, record_id, subject from launch_blocker_sales;
