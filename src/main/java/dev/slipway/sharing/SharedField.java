package dev.slipway.sharing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something of an item that a share link can show; title and lane it always shows. */
@Schema(
        name = "SharedField",
        description =
                "What of an item is shown beside title and lane (展示字段): DATES 日期, HORIZON 时间段, STATUS 状态, THEME 主题, DESCRIPTION 说明, CONFIDENCE 把握程度, RELEASE 版本, DEPENDENCIES 依赖关系, TAGS 标签.")
enum SharedField {
    DATES,
    HORIZON,
    STATUS,
    THEME,
    DESCRIPTION,
    CONFIDENCE,
    RELEASE,
    DEPENDENCIES,
    TAGS
}
