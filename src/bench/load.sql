-- The products of a large maker of household electronics, each with the change that made it. One in 200 is a watch (手表), half
-- are in OPERATION. Written straight into the tables: the API would take minutes and is measured by the case `create`.
set client_min_messages = warning;

create temp table product_line_number as
select n, ('01900000-0000-7000-8000-' || 200000000000 + n)::uuid as id from generate_series(0, 99) n;

insert into product_line (id, version, created_at, created_by, updated_at, updated_by, tags, key, name)
select id, 1, timestamptz '2025-01-01Z', 'system', timestamptz '2025-01-01Z', 'system', '{}', 'LINE' || n, 'Line ' || n
from product_line_number;

create temp table made as
select ('01900000-0000-7000-8000-' || 100000000000 + n)::uuid as id,
       timestamptz '2025-01-01Z' + n * interval '3 minutes' as at,
       'P' || 100000 + n as key,
       series.en || ' ' || noun.en || ' ' || grade.en || ' ' || n as name,
       series.zh || noun.zh || grade.zh as local_name,
       series.en || ' ' || noun.en || ' of the ' || grade.en || ' grade, sold in Europe and Asia. '
           || series.zh || '系列' || noun.zh || '，' || grade.zh || '，支持远程控制与节能模式，整机保修两年。' as description,
       (select id from product_line_number where product_line_number.n = product.n % 100) as product_line_id,
       (array['可穿戴设备', '厨房电器', '清洁电器', '智能家居', '办公设备'])[n % 5 + 1] as category,
       date '2025-03-01' + (n % 700)::integer as planned_start,
       case when n % 2 = 0 then 'OPERATION'
            else (array['CONCEPT', 'ANALYSIS', 'STRATEGY', 'PLANNING', 'DEVELOPMENT', 'TRIAL', 'LAUNCH', 'SUNSET', 'RETIRED'])[n / 2 % 9 + 1] end as stage,
       array[(array['eu', 'cn', 'us'])[n % 3 + 1], 'bench'] as tags
from generate_series(1, :products) as product (n)
cross join lateral (select split_part(w, ' ', 1) as en, split_part(w, ' ', 2) as zh from (select case when n % 200 = 1 then 'Watch 手表' else
    (array['Lamp 台灯', 'Speaker 音箱', 'Kettle 水壶', 'Scale 体重秤', 'Camera 相机', 'Router 路由器', 'Vacuum 吸尘器', 'Blender 搅拌机',
           'Heater 暖风机', 'Fan 风扇', 'Lock 门锁', 'Doorbell 门铃', 'Curtain 窗帘', 'Mattress 床垫', 'Chair 座椅', 'Desk 书桌',
           'Keyboard 键盘', 'Mouse 鼠标', 'Pillow 枕头'])[n % 19 + 1] end as w) word) noun
cross join lateral (select split_part(w, ' ', 1) as en, split_part(w, ' ', 2) as zh from (select
    (array['Aurora 极光', 'Bamboo 竹影', 'Cloud 云端', 'Delta 三角', 'Echo 回声', 'Forest 森林', 'Galaxy 银河', 'Harbor 港湾', 'Island 海岛',
           'Jade 青玉'])[n / 7 % 10 + 1] as w) word) series
cross join lateral (select split_part(w, ' ', 1) as en, split_part(w, ' ', 2) as zh from (select
    (array['Pro 专业版', 'Air 轻薄版', 'Max 旗舰版', 'Mini 迷你版', 'Lite 青春版'])[n / 3 % 5 + 1] as w) word) grade;

insert into product (id, version, created_at, created_by, updated_at, updated_by, tags, key, name, local_names, description,
                     product_line_id, category, planned_start, confidential, stage)
select id, 1, at, 'system', at, 'system', tags, key, name, jsonb_build_object('zh', local_name), description,
       product_line_id, category, planned_start, false, stage
from made;

insert into change (resource, record_id, product_id, version, event, at, actor, snapshot)
select 'products', id, id, 1, 'CREATED', at, 'system',
       json_build_object('id', id, 'version', 1, 'createdAt', at, 'createdBy', 'system', 'updatedAt', at, 'updatedBy', 'system',
                          'tags', tags, 'key', key, 'name', name, 'localNames', json_build_object('zh', local_name),
                          'description', description, 'productLineId', product_line_id, 'category', category,
                          'plannedStart', planned_start, 'confidential', false, 'stage', stage)
from made;

vacuum analyze;
