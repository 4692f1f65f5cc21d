package dev.slipway.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How feedback came in. */
@Schema(
        name = "FeedbackSource",
        description =
                "How feedback came in (意见来源): SURVEY 问卷, HOTLINE 客服热线, SALES 销售, APP_STORE 应用商店, SOCIAL_MEDIA 社交媒体, COMMUNITY 社区, INTERVIEW 访谈, EMAIL 邮件, IN_PRODUCT 产品内反馈, EVENT 活动, PARTNER 合作伙伴, OTHER 其他.")
enum Source {
    SURVEY,
    HOTLINE,
    SALES,
    APP_STORE,
    SOCIAL_MEDIA,
    COMMUNITY,
    INTERVIEW,
    EMAIL,
    IN_PRODUCT,
    EVENT,
    PARTNER,
    OTHER
}
