package dev.slipway.publicity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a material is kept here or elsewhere. */
@Schema(name = "MaterialKind", description = "Whether a material is kept here or elsewhere (物料类型): FILE 文件, LINK 链接.")
enum MaterialKind {
    FILE,
    LINK
}
