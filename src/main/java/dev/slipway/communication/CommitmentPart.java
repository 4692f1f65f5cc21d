package dev.slipway.communication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has to do with a commitment. */
@Schema(
        name = "CommitmentPart",
        description =
                "What the person has to do with the commitment (角色): PROMISED 承诺方, RECEIVES 受诺方, FOLLOWS_UP 跟进人; the first that holds.")
enum CommitmentPart {
    PROMISED,
    RECEIVES,
    FOLLOWS_UP
}
