package dev.slipway.drawing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ground of a picture. */
@Schema(name = "PictureScheme", description = "The ground of a picture (配色): light 浅色, dark 深色.")
public enum Scheme {
    light,
    dark
}
