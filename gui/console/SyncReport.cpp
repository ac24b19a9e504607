#include "gui/console/SyncReport.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::OutboxState;

bool waits(const domain::OutboxItem& item) {
    return item.state == OutboxState::Queued || item.state == OutboxState::Parked;
}

Json item_json(const domain::OutboxItem& item) {
    return {{"id", item.id},
            {"kind", item.kind},
            {"case", item.case_number.empty() ? item.case_id : item.case_number},
            {"state", domain::outbox_state_name(item.state)},
            {"attempts", item.attempts},
            {"created_at", support::to_iso8601(item.created_at)},
            {"next_at", json_of(item.next_at)},
            {"why", item.why}};
}

Json delivery_json(const ports::DeliveryReport& delivery) {
    return {{"sent", delivery.sent},
            {"accepted", delivery.accepted},
            {"rejected", delivery.rejected},
            {"left", delivery.left},
            {"oldest_s", delivery.oldest_s}};
}

void write_counts(const ports::DeliveryReport& delivery, TextLines& lines) {
    lines.add("ส่งแล้ว", "Sent", std::to_string(delivery.sent))
        .add("ส่วนกลางรับ", "Accepted", std::to_string(delivery.accepted))
        .add("ส่วนกลางปฏิเสธ", "Rejected", std::to_string(delivery.rejected))
        .add("รอส่ง", "Left", std::to_string(delivery.left))
        .add("รอนานที่สุด", "Oldest", std::to_string(delivery.oldest_s) + " s");
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

Report outbox_report(const std::vector<domain::OutboxItem>& items) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("รายการในคิวส่ง " + std::to_string(items.size()) + " รายการ",
                  std::to_string(items.size()) + " outbox items");
    for (const auto& item : items) {
        list.push_back(item_json(item));
        lines.line("  " + item.id + "  " + item.case_number + "  " +
                   std::string(domain::outbox_state_name(item.state)) + "  ส่ง " + std::to_string(item.attempts) +
                   " ครั้ง / attempts" + (item.why.empty() ? "" : "  " + item.why));
    }
    return {one_line({{"items", list}}), lines.str()};
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

Report sync_status_report(const std::vector<domain::OutboxItem>& items, support::Timestamp now,
                          const CentreView* centre) {
    ports::DeliveryReport total;
    total.accepted = count_of(items, OutboxState::Accepted);
    total.rejected = count_of(items, OutboxState::Rejected);
    total.sent = total.accepted + total.rejected;
    total.left = count_of(items, OutboxState::Queued) + count_of(items, OutboxState::Parked);
    total.oldest_s = oldest_seconds(items, now);
    auto object = delivery_json(total);
    object["parked"] = count_of(items, OutboxState::Parked);
    object["centre"] = nullptr;
    TextLines lines;
    lines.heading("สถานะการส่งส่วนกลาง", "State of the line");
    write_counts(total, lines);
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
