package dev.slipway.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be scored, and where queries find it. One more takes a constant here, a field of the score and its column. */
@Schema(name = "ScoreSubject", description = "What is scored (评分对象): FEATURE 产品特点, ROADMAP_ITEM 路线图条目.")
enum Subject {
    FEATURE("Feature", "featureId", "name", "cast(null as uuid)", "strategy"),
    ROADMAP_ITEM("RoadmapItem", "roadmapItemId", "title", "e.productLineId", "roadmap");

    /** The name of the entity. */
    final String entity;

    /** The field of a score that refers to it. */
    final String field;

    /** The field of its details that people know it by. */
    final String name;

    /** For queries of the entity as {@code e}: the product line that it belongs to, where it belongs to no product. */
    final String line;

    /** The area whose records it is. */
    final String area;

    Subject(String entity, String field, String name, String line, String area) {
        this.entity = entity;
        this.field = field;
        this.name = name;
        this.line = line;
        this.area = area;
    }

    /** A query in whose text these stand for themselves: {@code {entity}}, {@code {field}} and {@code {name}}. */
    String filled(String hql) {
        return hql.replace("{entity}", entity).replace("{field}", field).replace("{name}", name);
    }
}
