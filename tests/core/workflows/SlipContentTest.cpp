#include "core/workflows/SlipContent.h"

#include <gtest/gtest.h>

namespace amphoe::workflows {
namespace {

TEST(PhoneTest, MobileNumbersAreReadInAnyWriting) {
    EXPECT_EQ(normalised_phone("0812345678"), "0812345678");
    EXPECT_EQ(normalised_phone("081-234-5678"), "0812345678");
    EXPECT_EQ(normalised_phone("๐๘๑ ๒๓๔ ๕๖๗๘"), "0812345678");
}

TEST(PhoneTest, OtherNumbersAreRefused) {
    for (const auto* text : {"", "081234567", "08123456789", "0212345678", "081234567a", "1812345678"}) {
        EXPECT_FALSE(normalised_phone(text)) << text;
    }
}

domain::CaseEvent event_of(domain::EventKind kind, domain::Fields fields) {
    domain::CaseEvent event;
    event.kind = kind;
    event.fields = std::move(fields);
    return event;
}

domain::DocumentContent slip_of(const std::vector<domain::CaseEvent>& events) {
    return slip_content({}, events, {}, "O-0001", "9901-69-D07-000001-0", {});
}

TEST(SlipContentTest, WhatGivesNoCodeSaysWhatBecameOfIt) {
    for (const auto& [action, state, done] : {std::tuple("suspend", "SUSPENDED", "ใบแจ้งระงับใช้ ThaID"),
                                              {"revoke", "REVOKED", "ใบแจ้งเพิกถอน ThaID"},
                                              {"raise_level", "OFFICER", "ใบแจ้งยกระดับ ThaID"}}) {
        std::vector<domain::CaseEvent> events{
            event_of(domain::EventKind::StepRecorded, {{"step", "action"}, {"action", action}})};
        const auto waiting = slip_of(events);
        EXPECT_EQ(waiting.fields.at("outcome_state"), "รอยืนยันจากส่วนกลาง") << action;
        EXPECT_TRUE(waiting.fields.at("outcome_title").starts_with("ใบรับคำขอ")) << action;
        events.push_back(event_of(domain::EventKind::CentreAccepted, {{"state", state}}));
        const auto accepted = slip_of(events);
        EXPECT_EQ(accepted.fields.at("outcome_title"), done);
        EXPECT_NE(accepted.fields.at("outcome_state"), waiting.fields.at("outcome_state")) << action;
        EXPECT_TRUE(accepted.qr.empty()) << action;
    }
}

TEST(SlipContentTest, ANewCodeIsTheOrdinaryPaper) {
    for (const auto* action : {"rebind", "reissue"}) {
        const auto slip =
            slip_of({event_of(domain::EventKind::StepRecorded, {{"step", "action"}, {"action", action}}),
                     event_of(domain::EventKind::CentreAccepted, {{"state", "OFFICER"}, {"activation_token", "t-1"}})});
        EXPECT_FALSE(slip.fields.contains("outcome_title")) << action;
        EXPECT_EQ(slip.qr, "t-1") << action;
    }
    EXPECT_FALSE(slip_of({}).fields.contains("outcome_title")) << "a first enrolment";
}

}  // namespace
}  // namespace amphoe::workflows
