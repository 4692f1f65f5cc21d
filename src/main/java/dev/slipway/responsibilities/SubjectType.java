package dev.slipway.responsibilities;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of record that people are responsible for: in lower case it is called like the table, see {@code responsibility_subject}. */
@Schema(
        name = "ResponsibilitySubjectType",
        description =
                "What people are responsible for (责任对象): LAUNCH_PLAN 上市计划, RELEASE 版本, ROADMAP_ITEM 路线图条目, LAUNCH_TASK 上市清单任务.")
enum SubjectType {
    LAUNCH_PLAN("launch-plans", "launch"),
    RELEASE("releases", "catalog"),
    ROADMAP_ITEM("roadmap-items", "roadmap"),
    LAUNCH_TASK("launch-tasks", "launch");

    private final String resource;

    /** The area whose scope shows what such a record is called. */
    final String area;

    SubjectType(String resource, String area) {
        this.resource = resource;
        this.area = area;
    }

    String link(UUID id) {
        return "/api/v1/" + resource + "/" + id;
    }
}
