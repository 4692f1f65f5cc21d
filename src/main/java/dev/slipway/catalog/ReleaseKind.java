package dev.slipway.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a release changes. */
@Schema(
        name = "ReleaseKind",
        description = "How much a release changes (版本类型): NEW_PRODUCT 新产品, MAJOR 主要版本, MINOR 次要版本, PATCH 修订版本.")
enum ReleaseKind {
    NEW_PRODUCT,
    MAJOR,
    MINOR,
    PATCH
}
