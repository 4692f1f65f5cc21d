-- the driver sends BEGIN together with the first statement, and so does pgbench
\set i :i + 1
\set n :base + :i * 64 + :client_id
\set id 300000000000 + :n
\set version 1
\startpipeline
begin;
insert into product (created_at,created_by,deleted_at,deleted_by,key,name,local_names,description,product_line_id,category,planned_start,confidential,external_source,external_id,tags,stage,updated_at,updated_by,version,id) values (:at,:actor,null,null,('B' || :n),:name,:local_names,:description,null,:category,null,:confidential,null,null,:tags,:stage,:at,:actor,:version,('01900000-0000-7000-8000-' || :id)::uuid);
\endpipeline
insert into change (resource, record_id, product_id, whole_id, version, event, at, actor, reason, snapshot, old_values) values (:resource, ('01900000-0000-7000-8000-' || :id)::uuid, ('01900000-0000-7000-8000-' || :id)::uuid, null, :version, :event, :at, :actor, null, :snapshot::json, null::json);
commit;
