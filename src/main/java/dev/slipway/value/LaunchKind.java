package dev.slipway.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is launched. */
@Schema(
        name = "LaunchKind",
        description = "What is launched (上市类型): NEW_PRODUCT 新产品, MAJOR_RELEASE 重大版本, MINOR_RELEASE 一般版本.")
public enum LaunchKind {
    NEW_PRODUCT,
    MAJOR_RELEASE,
    MINOR_RELEASE
}
