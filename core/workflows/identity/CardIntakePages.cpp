// The pages of the card intake.
#include "core/domain/AmountInWords.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/identity/CardIntake.h"

namespace amphoe::workflows {

using domain::FormPage;

std::optional<FormPage> CardIntake::next_page() const {
    if (!entered("reason")) {
        return reason_page();
    }
    if (days_late(answer("reason")) > 0 && !entered("late")) {
        return late_note_page();
    }
    return !without_.vouched_for() && answer("reason") == "LOST" && !entered("referee")
               ? std::optional(PersonWithoutCard::referee_page())
               : std::nullopt;
}

bool CardIntake::probe_may_be_photo() const {
    const auto& state = proof_.state();
    // Good enough to compare is not good enough for a card.
    return state.probe && state.face_counts() && state.face->probe.ok && state.face->probe.faults.empty();
}

domain::FormField CardIntake::photo_field() const {
    auto field = choice_field("photo", "ภาพทำบัตร", "Photo for the card",
                              {{"CARD_ROOM", "ถ่ายที่ห้องทำบัตร", "Taken in the card room"}}, "CARD_ROOM");
    if (probe_may_be_photo()) {
        field.choices.push_back(
            {"VISIT", "ใช้ภาพที่ถ่ายครั้งนี้ หน้าตรง ไม่สวมหมวกหรือแว่นดำ", "This visit's: straight, no hat or dark glasses"});
        return hinted(std::move(field), "เลือกภาพครั้งนี้ได้ต่อเมื่อดูแล้วว่าหน้าตรง ไม่มีหมวก แว่นดำ หรือสิ่งปิดหน้า",
                      "This visit's picture only after looking: straight, no hat, dark glasses or cover");
    }
    return hinted(std::move(field), "ภาพครั้งนี้ใช้ทำบัตรไม่ได้ หรือยังไม่ได้ถ่าย ห้องทำบัตรจะถ่ายให้",
                  "This visit has no picture that is good enough; the card room takes one");
}

FormPage CardIntake::late_note_page() const {
    FormPage page{"late", "ยื่นเกินกำหนด", "Late request", {}};
    page.fields = {optional(note_field("late_reason", "เหตุที่ยื่นเกินกำหนด", "Why it is late"))};
    page.shown = {{{"กำหนดยื่น", std::to_string(ports_.rules.card_apply_days) + " วัน"},
                   {"เกินกำหนด", answer("late_days") + " วัน"},
                   {"ค่าปรับตามตาราง", domain::amount_in_digits(satang_of("card_late")) + " บาท ลดหรือยกเว้นได้ที่การรับเงิน"}}};
    return page;
}

FormPage CardIntake::reason_page() const {
    auto reason = choice_field("reason", "เหตุที่ขอมีบัตร", "Reason",
                               {{"FIRST", "ขอมีบัตรครั้งแรก", "First card"},
                                {"EXPIRED", "บัตรหมดอายุ", "Expired"},
                                {"LOST", "บัตรหาย", "Lost"},
                                {"DAMAGED", "บัตรชำรุด", "Damaged"},
                                {"NAME", "เปลี่ยนชื่อ", "Name changed"},
                                {"ADDRESS", "ย้ายที่อยู่", "Address changed"},
                                {"EXEMPT", "ผู้ได้รับยกเว้นขอมีบัตร", "Exempt person"}});
    if (proof_.state().card_absence == domain::CardAbsence::Lost) {
        reason.value = "LOST";
    } else if (proof_.state().card_absence == domain::CardAbsence::FirstCard) {
        reason.value = "FIRST";
    }
    auto shown = cards_;
    shown.push_back({{"ลายพิมพ์นิ้วหัวแม่มือ", "ไม่มีเครื่องอ่านที่ช่องนี้ เก็บที่ห้องทำบัตร"}});
    return {"reason", "รับคำขอมีบัตร", "Card request", {reason, photo_field()}, std::move(shown)};
}

}  // namespace amphoe::workflows
