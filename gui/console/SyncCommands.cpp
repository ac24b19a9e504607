#include "gui/console/SyncCommands.h"

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
        {"outbox retry",
         {"ID"},
         {},
         "ให้ส่งรายการนี้ใหม่ในรอบถัดไป",
         "Make an item due at once",
         [](const auto& context, const auto& arguments) { return SyncCommands(context).retry(arguments.argument(0)); }},
        {"sync now",
         {},
         {},
         "ส่งทุกรายการที่รออยู่",
         "Deliver what waits",
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
    return items ? CommandResult(outbox_report(*items)) : CommandResult(items.error());
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
    if (!delivery) {
        return delivery.error();
    }
    const auto delivered = delivery->get().deliver(context_.stop);
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
    if (!status) {
        return {sync_status_report(*items, now, nullptr), status.error()};
    }
    const CentreView view{*status, static_cast<long>((status->time - now).count())};
    return sync_status_report(*items, now, &view);
}

}  // namespace amphoe::gui::console
