#include "gui/console/SyncCommands.h"

#include <algorithm>

#include "core/workflows/SendNow.h"
#include "gui/RuleFile.h"
#include "gui/console/ConsoleAudit.h"
#include "gui/console/SyncReport.h"

namespace amphoe::gui::console {
namespace {

domain::Result<domain::CentreStatus> asked(Assembly& assembly, std::stop_token stop) {
    const auto centre = assembly.centre();
    if (!centre) {
        return centre.error();
    }
    return centre->get().status(stop);
}

}  // namespace

std::vector<CommandSpec> SyncCommands::specs() {
    return {
        {"outbox list",
         {},
         {{"open", "", "เฉพาะที่ส่วนกลางยังไม่รับ / only what is not accepted yet"}},
         "รายการในคิวส่งส่วนกลาง",
         "Items of the outbox",
         [](const auto& context, const auto& arguments) { return SyncCommands(context).list(arguments.has("open")); }},
        {"outbox show",
         {"ID"},
         {},
         "รายการเดียว พร้อมข้อมูลสองฉบับเมื่อขัดกัน",
         "One item, with both versions when they conflict",
         [](const auto& context, const auto& arguments) { return SyncCommands(context).show(arguments.argument(0)); }},
        {"outbox retry",
         {"ID"},
         {},
         "ให้ส่งรายการนี้ใหม่ในรอบถัดไป",
         "Make an item due at once",
         [](const auto& context, const auto& arguments) { return SyncCommands(context).retry(arguments.argument(0)); }},
        {"sync now",
         {},
         {},
         "ส่งทุกรายการที่รออยู่ทันที ไม่รอเวลาของครั้งถัดไป",
         "Deliver what waits, at once, whatever its next time",
         [](const auto& context, const auto&) { return SyncCommands(context).now(); }},
        {"sync status",
         {},
         {},
         "สถานะคิวส่งและส่วนกลาง",
         "The outbox and the line to the centre",
         [](const auto& context, const auto&) { return SyncCommands(context).status(); }},
    };
}

CommandResult SyncCommands::list(bool open_only) const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto items = store->get().outbox.items(open_only);
    return items ? CommandResult(outbox_report(*items, context_.assembly.clock().now(), context_.assembly.catalogue()))
                 : CommandResult(items.error());
}

CommandResult SyncCommands::show(const std::string& id) const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto items = store->get().outbox.items(false);
    if (!items) {
        return items.error();
    }
    const auto found = std::find_if(items->begin(), items->end(), [&](const auto& item) { return item.id == id; });
    if (found == items->end()) {
        return domain::Failure{domain::FailureCode::CaseUnknown, "no outbox item has this id"};
    }
    const auto events = store->get().cases.events_of_case(found->case_id);
    if (!events) {
        return events.error();
    }
    return outbox_item_report(*found, context_.assembly.clock().now(), context_.assembly.catalogue(),
                              domain::conflict_in(*events));
}

CommandResult SyncCommands::retry(const std::string& id) const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    if (const auto retried = store->get().outbox.retry(id); !retried) {
        return retried.error();
    }
    if (const auto noted = note_act(store->get(), "CONSOLE_OUTBOX_RETRY", {}); !noted) {
        return noted.error();
    }
    return retry_report(id);
}

CommandResult SyncCommands::now() const {
    const auto delivery = context_.assembly.delivery();
    const auto store = delivery ? context_.assembly.store() : delivery.error();
    if (!store) {
        return store.error();
    }
    const auto delivered = workflows::send_now(store->get().outbox, delivery->get(), context_.stop);
    return {delivery_report(delivered), delivered.failure};
}

CommandResult SyncCommands::status() const {
    const auto store = context_.assembly.store();
    if (!store) {
        return store.error();
    }
    const auto items = store->get().outbox.items(false);
    if (!items) {
        return items.error();
    }
    const auto now = context_.assembly.clock().now();
    const auto status = asked(context_.assembly, context_.stop);
    const auto desk = context_.assembly.sync_desk();
    const auto feed = desk ? desk->get().feed_state() : domain::Result<domain::FeedState>(desk.error());
    const auto known_feed = feed ? std::optional(*feed) : std::nullopt;
    const auto limits = limits_of_today(context_.assembly).outbox_limits();
    if (!status) {
        return {sync_status_report(*items, now, nullptr, known_feed, limits), status.error()};
    }
    const CentreView view{*status, static_cast<long>((status->time - now).count())};
    return sync_status_report(*items, now, &view, known_feed, limits);
}

}  // namespace amphoe::gui::console
