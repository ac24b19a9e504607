#include "gui/console/SyncReport.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/domain/OutboxAdvice.h"
#include "core/domain/OutboxAge.h"
#include "gui/console/ConflictReport.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::OutboxState;

bool waits(const domain::OutboxItem& item) {
    return item.state == OutboxState::Queued || item.state == OutboxState::Parked;
}

bool is_notice(const domain::OutboxItem& item) {
    return domain::is_paper_notice(item.kind);
}

/// What the doctor's words are in both languages.
std::string next_text(domain::OutboxNext next) {
    using domain::OutboxNext;
    switch (next) {
        case OutboxNext::Nothing:
            return "ไม่ต้องทำอะไร / nothing to do";
        case OutboxNext::SentNextRound:
            return "ส่งในรอบถัดไป / sent in the next round";
        case OutboxNext::TriedAgain:
            return "ลองใหม่ / tried again";
        case OutboxNext::ReadReason:
            return "อ่านเหตุผลแล้วแจ้งผู้รับบริการ / read the reason, tell the citizen";
        case OutboxNext::CompareVersions:
            return "เทียบข้อมูลสองฉบับแล้วตัดสินใจ / compare both versions and decide";
        case OutboxNext::Repair:
            return "แก้เหตุแล้วสั่ง outbox retry / mend the cause, then outbox retry";
        case OutboxNext::AfterEarlier:
            return "ส่งต่อจากเรื่องก่อนหน้าของบุคคลเดียวกัน / sent after the earlier act of the same person";
    }
    return {};
}

std::string actor_text(domain::OutboxActor actor) {
    using domain::OutboxActor;
    switch (actor) {
        case OutboxActor::Nobody:
            return "-";
        case OutboxActor::Program:
            return "โปรแกรม / the program";
        case OutboxActor::Officer:
            return "เจ้าหน้าที่ / the officer";
        case OutboxActor::Supervisor:
            return "ผู้บังคับบัญชา / the supervisor";
        case OutboxActor::Administrator:
            return "ผู้ดูแลระบบ / the administrator";
    }
    return {};
}

Json item_json(const domain::OutboxItem& item, support::Timestamp now,
               const configuration::FailureCatalogue& catalogue) {
    const auto advice = domain::outbox_advice(item, now);
    Json object{{"id", item.id},
                {"kind", item.kind},
                {"case", item.case_number.empty() ? item.case_id : item.case_number},
                {"state", domain::outbox_state_name(item.state)},
                {"attempts", item.attempts},
                {"created_at", support::to_iso8601(item.created_at)},
                {"next_at", json_of(item.next_at)},
                {"why", item.why}};
    if (advice.why) {
        object["why_th"] = catalogue.text(*advice.why).message_th;
        object["why_en"] = catalogue.text(*advice.why).message_en;
    }
    object["held_by"] = item.held_by.empty() ? Json(nullptr) : Json(item.held_by);
    object["next"] = domain::outbox_next_name(advice.next);
    object["who"] = domain::outbox_actor_name(advice.who);
    return object;
}

void write_item(const domain::OutboxItem& item, support::Timestamp now,
                const configuration::FailureCatalogue& catalogue, TextLines& lines) {
    const auto advice = domain::outbox_advice(item, now);
    lines.line("  " + item.id + "  " + item.case_number + "  " + std::string(domain::outbox_state_name(item.state)) +
               "  ส่ง " + std::to_string(item.attempts) + " ครั้ง / attempts");
    if (advice.why) {
        lines.line("    " + std::string(domain::failure_name(*advice.why)) + ": " +
                   catalogue.text(*advice.why).message_th + " / " + catalogue.text(*advice.why).message_en);
    }
    lines.line("    " + next_text(advice.next) + (advice.when ? "  " + support::to_iso8601(*advice.when) : "") +
               (item.held_by.empty() ? "" : "  " + item.held_by) + "  · " + actor_text(advice.who));
}

Json delivery_json(const ports::DeliveryReport& delivery) {
    return {
        {"sent", delivery.sent},
        {"accepted", delivery.accepted},
        {"rejected", delivery.rejected},
        {"left", delivery.left},
        {"oldest_s", delivery.oldest_s},
        {"notices",
         {{"told", delivery.notices.told}, {"refused", delivery.notices.refused}, {"left", delivery.notices.left}}}};
}

void write_counts(const ports::DeliveryReport& delivery, TextLines& lines) {
    lines.add("ส่งแล้ว", "Sent", std::to_string(delivery.sent))
        .add("ส่วนกลางรับ", "Accepted", std::to_string(delivery.accepted))
        .add("ส่วนกลางปฏิเสธ", "Rejected", std::to_string(delivery.rejected))
        .add("รอส่ง", "Left", std::to_string(delivery.left))
        .add("รอนานที่สุด", "Oldest", std::to_string(delivery.oldest_s) + " s")
        .add("แจ้งเลขที่เอกสาร", "Papers told",
             std::to_string(delivery.notices.told) +
                 (delivery.notices.left > 0 ? ", รอแจ้ง / to be told " + std::to_string(delivery.notices.left) : "") +
                 (delivery.notices.refused > 0 ? ", ไม่รับ / refused " + std::to_string(delivery.notices.refused) : ""));
}

}  // namespace

long oldest_seconds(const std::vector<domain::OutboxItem>& items, support::Timestamp now) {
    std::chrono::milliseconds oldest{0};
    for (const auto& item : items) {
        if (waits(item)) {
            oldest = std::max(oldest, now - item.created_at);
        }
    }
    return static_cast<long>(std::chrono::duration_cast<std::chrono::seconds>(oldest).count());
}

int count_of(const std::vector<domain::OutboxItem>& items, OutboxState state) {
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [&](const auto& item) { return item.state == state; }));
}

Report outbox_report(const std::vector<domain::OutboxItem>& items, support::Timestamp now,
                     const configuration::FailureCatalogue& catalogue) {
    TextLines lines;
    Json acts = Json::array();
    Json notices = Json::array();
    const auto told = std::count_if(items.begin(), items.end(), is_notice);
    const auto count = std::to_string(static_cast<std::ptrdiff_t>(items.size()) - told);
    lines.heading("รายการในคิวส่ง " + count + " รายการ", count + " outbox items");
    for (const auto& item : items) {
        (is_notice(item) ? notices : acts).push_back(item_json(item, now, catalogue));
        // A notice that travels by itself would only bury the acts.
        if (!is_notice(item) || item.state == OutboxState::Parked || item.state == OutboxState::Rejected) {
            write_item(item, now, catalogue, lines);
        }
    }
    if (told > 0) {
        lines.line("  และการแจ้งเลขที่เอกสาร / and notices of papers: " + std::to_string(told));
    }
    return {one_line({{"items", acts}, {"notices", notices}}), lines.str()};
}

Report outbox_item_report(const domain::OutboxItem& item, support::Timestamp now,
                          const configuration::FailureCatalogue& catalogue,
                          const std::optional<domain::RecordConflict>& conflict) {
    auto object = item_json(item, now, catalogue);
    object["conflict"] = nullptr;
    TextLines lines;
    lines.heading("รายการในคิวส่ง", "Outbox item");
    write_item(item, now, catalogue, lines);
    if (conflict) {
        object["next"] = domain::outbox_next_name(domain::OutboxNext::CompareVersions);
        object["conflict"] = conflict_json(*conflict);
        write_conflict(*conflict, lines);
        lines.line("    " + next_text(domain::OutboxNext::CompareVersions));
    }
    return {one_line(object), lines.str()};
}

Report retry_report(const std::string& id) {
    TextLines lines;
    lines.heading("รายการ " + id + " จะถูกส่งในรอบถัดไป", "Item " + id + " goes in the next round");
    return {one_line({{"id", id}, {"state", "queued"}}), lines.str()};
}

Report delivery_report(const ports::DeliveryReport& delivery) {
    TextLines lines;
    lines.heading("ผลการส่งส่วนกลาง", "Delivery to the centre");
    write_counts(delivery, lines);
    return {one_line(delivery_json(delivery)), lines.str()};
}

namespace {

ports::DeliveryReport totals_of(const std::vector<domain::OutboxItem>& items, support::Timestamp now) {
    std::vector<domain::OutboxItem> acts;
    std::vector<domain::OutboxItem> notices;
    std::partition_copy(items.begin(), items.end(), std::back_inserter(notices), std::back_inserter(acts), is_notice);
    ports::DeliveryReport total;
    total.accepted = count_of(acts, OutboxState::Accepted);
    total.rejected = count_of(acts, OutboxState::Rejected);
    total.sent = total.accepted + total.rejected;
    total.left = count_of(acts, OutboxState::Queued) + count_of(acts, OutboxState::Parked);
    total.oldest_s = oldest_seconds(acts, now);
    total.notices = {count_of(notices, OutboxState::Accepted), count_of(notices, OutboxState::Rejected),
                     count_of(notices, OutboxState::Queued) + count_of(notices, OutboxState::Parked)};
    return total;
}

}  // namespace

Report sync_status_report(const std::vector<domain::OutboxItem>& items, support::Timestamp now,
                          const CentreView* centre, const std::optional<domain::FeedState>& feed,
                          const domain::OutboxLimits& limits) {
    const auto total = totals_of(items, now);
    auto object = delivery_json(total);
    object["parked"] = count_of(items, OutboxState::Parked);
    const auto alarm = domain::outbox_alarm(std::chrono::seconds(total.oldest_s), limits);
    object["alarm"] = domain::outbox_alarm_name(alarm);
    object["feed"] = nullptr;
    object["centre"] = nullptr;
    TextLines lines;
    lines.heading("สถานะการส่งส่วนกลาง", "State of the line");
    write_counts(total, lines);
    if (alarm != domain::OutboxAlarm::None) {
        const bool late = alarm == domain::OutboxAlarm::Late;
        const auto hours = std::to_string((late ? limits.late : limits.overdue).count());
        lines.line(late
                       ? "  ! มีงานค้างส่งเกิน " + hours + " ชั่วโมง ตรวจสายด้วย sync check / waiting over " + hours +
                             " h: see sync check"
                       : "  !! มีงานค้างส่งเกิน " + hours + " ชั่วโมง แจ้งผู้บังคับบัญชา และนำส่งด้วย bundle export / waiting over " +
                             hours + " h: tell the supervisor, carry it by bundle export");
    }
    if (feed) {
        const bool stale = domain::feed_is_stale(*feed, now);
        object["feed"] = {{"issued_at", json_of(feed->issued_at)}, {"stale", stale}, {"revoked", feed->revoked}};
        lines.add("ข้อมูลอ้างอิงจากส่วนกลาง", "Reference data",
                  (feed->issued_at ? support::to_iso8601(*feed->issued_at) : "ยังไม่เคยรับ / never fetched") +
                      (stale ? "  [เก่า / STALE]" : "") + (feed->revoked ? "  [เครื่องถูกระงับ / REVOKED]" : ""));
    }
    if (centre != nullptr) {
        object["centre"] = {{"name", centre->status.name},
                            {"contract_version", centre->status.contract_version},
                            {"simulated", centre->status.simulated},
                            {"time", support::to_iso8601(centre->status.time)},
                            {"offset_ms", centre->offset_ms}};
        lines.add("ส่วนกลาง", "Centre", centre->status.name + (centre->status.simulated ? "  [จำลอง / SIMULATED]" : ""))
            .add("เวลาต่างกัน", "Clock offset", std::to_string(centre->offset_ms) + " ms");
    }
    return {one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
