package dev.slipway.launch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part that a launch plan has unless it says why not. */
@Schema(
        name = "LaunchPlanPart",
        description =
                "A part that a launch plan has unless it is waived (计划组成部分): PRICE_PLAN 定价, SALES_FORECAST 销售预测, PROMOTION 推广, PUBLICITY 宣传, SITE_GUIDE 网站引导, SERVICE_PROCESS 运营服务流程, ENABLEMENT 说明会与培训.")
enum PlanPart {
    PRICE_PLAN,
    SALES_FORECAST,
    PROMOTION,
    PUBLICITY,
    SITE_GUIDE,
    SERVICE_PROCESS,
    ENABLEMENT
}
