package dev.slipway.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How people talk to each other. */
@Schema(
        name = "ContactChannel",
        description =
                "How people talk to each other (沟通方式): MEETING 会议, CALL 电话, VIDEO_CALL 视频会议, MESSAGE 即时消息, EMAIL 邮件, WORKSHOP 研讨会, VISIT 拜访, PRESENTATION 汇报, EVENT 活动, LETTER 函件, OTHER 其他.")
public enum ContactChannel {
    MEETING,
    CALL,
    VIDEO_CALL,
    MESSAGE,
    EMAIL,
    WORKSHOP,
    VISIT,
    PRESENTATION,
    EVENT,
    LETTER,
    OTHER
}
