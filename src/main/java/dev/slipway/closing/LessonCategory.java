package dev.slipway.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lesson is about. */
@Schema(
        name = "LessonCategory",
        description =
                "What a lesson is about (经验类别): STRATEGY 策略, PRICING 定价, FORECAST 预测, PROMOTION 推广, PUBLICITY 宣传, CHANNEL 渠道, SERVICE 运营服务, ENABLEMENT 培训, PRODUCT 产品, COLLABORATION 协作, OTHER 其他.")
public enum LessonCategory {
    STRATEGY,
    PRICING,
    FORECAST,
    PROMOTION,
    PUBLICITY,
    CHANNEL,
    SERVICE,
    ENABLEMENT,
    PRODUCT,
    COLLABORATION,
    OTHER
}
