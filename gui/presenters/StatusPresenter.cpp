#include "gui/presenters/StatusPresenter.h"

#include <algorithm>

#include "core/workflows/ClockCheck.h"
#include "gui/presenters/CardStateTexts.h"
#include "gui/presenters/PinnedPorts.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {
namespace {

using domain::FailureCode;

DeviceState printer_state(const domain::Result<std::vector<ports::PrinterStatus>>& printers, const std::string& name) {
    DeviceState state{Device::Printer, DeviceLevel::Off, FailureCode::PrinterMissing, msg("not found"), {}};
    if (!printers || printers->empty()) {
        return state;
    }
    const auto wanted = std::find_if(printers->begin(), printers->end(),
                                     [&](const auto& printer) { return name.empty() || printer.name == name; });
    // A folder as printer ("file:...") is always there.
    if (wanted == printers->end() && name.rfind("file:", 0) != 0) {
        return state;
    }
    state = {Device::Printer, DeviceLevel::Ready, {}, msg("ready"), {}};
    if (wanted != printers->end() && (wanted->state == "stopped" || !wanted->accepting)) {
        state = {Device::Printer, DeviceLevel::Off, FailureCode::PrinterStopped, msg("stopped"), {}};
    } else if (wanted != printers->end()) {
        const auto& reasons = wanted->reasons;
        const auto has = [&](const char* reason) {
            return std::any_of(reasons.begin(), reasons.end(),
                               [&](const auto& one) { return one.rfind(reason, 0) == 0; });
        };
        if (has("media-empty") || has("media-needed")) {
            state = {Device::Printer, DeviceLevel::Attention, FailureCode::PrinterStopped, msg("no paper"), {}};
        } else if (has("media-low")) {
            state = {Device::Printer, DeviceLevel::Attention, {}, msg("paper low"), {}};
        }
    }
    return state;
}

domain::OutboxAlarm alarm_of(const std::vector<domain::OutboxItem>& items, support::Timestamp now,
                             const domain::OutboxLimits& limits) {
    std::chrono::milliseconds oldest{0};
    for (const auto& item : items) {
        if (item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Parked) {
            oldest = std::max(oldest, now - item.created_at);
        }
    }
    return domain::outbox_alarm(std::chrono::duration_cast<std::chrono::seconds>(oldest), limits);
}

bool data_stale(const CounterSetup& setup) {
    const auto state = setup.sync == nullptr ? std::nullopt : std::optional(setup.sync->feed_state());
    return state && *state && domain::feed_is_stale(**state, setup.counter.clock.now());
}

/// Not readable: what was shown before stays.
domain::Result<std::optional<workflows::OutreachPackage>> package_now_shown(const CounterSetup& setup) {
    if (setup.outreach == nullptr) {
        return std::optional<workflows::OutreachPackage>{};
    }
    return workflows::outreach_package(*setup.outreach);
}

/// Renews the dated rules, so that queue and day follow them without a visit.
std::string day_of_old_rules(const CounterSetup& setup) {
    return setup.rules == nullptr || setup.rules->renew() ? std::string{} : setup.rules->day();
}

/// What counts now; the program's own where no services are offered.
struct Limits {
    domain::OutboxLimits outbox;
    domain::PowerLimits power;
    std::chrono::seconds exchange_on_battery;
};

Limits limits_now(const CounterSetup& setup) {
    const PinnedPorts today(setup);
    const domain::ServiceRules own;
    const auto& rules = today.services() == nullptr ? own : today.services()->rules;
    return {rules.outbox_limits(), rules.power_limits(), std::chrono::seconds(rules.battery_exchange_seconds)};
}

/// Reference data are asked for when the last page is older than this.
constexpr std::chrono::minutes kFeedEvery{10};

void follow_feed_when_due(const CounterSetup& setup, std::stop_token stop) {
    if (setup.sync == nullptr) {
        return;
    }
    const auto state = setup.sync->feed_state();
    // A page from the clock's future means the clock was set back; that must not keep the data from being renewed.
    if (state && (!state->issued_at || std::chrono::abs(setup.counter.clock.now() - *state->issued_at) > kFeedEvery)) {
        (void)setup.sync->follow_feed(std::move(stop));
    }
}

int refused_on(const std::string& date, const std::vector<domain::OutboxItem>& items) {
    return static_cast<int>(std::ranges::count_if(items, [&](const auto& item) {
        return item.state == domain::OutboxState::Rejected && support::bangkok_date(item.created_at) == date;
    }));
}

}  // namespace

StatusPresenter::StatusPresenter(const CounterSetup& setup, Post post)
    : setup_(setup),
      devices_(setup.background, post),
      centre_(setup.background, post),
      camera_(setup.background, post) {
    for (const auto device : {Device::Card, Device::Camera, Device::Printer, Device::Centre, Device::OfficerCard}) {
        status_.devices.push_back({device, DeviceLevel::Unknown, {}, "", {}});
    }
    status_.devices.back().present = false;
    card_events_ = setup_.counter.card_reader.watch(
        [this, to_window = devices_.guarded_post()](const auto&) { to_window([this] { refresh_devices(); }); });
}

StatusPresenter::~StatusPresenter() = default;

void StatusPresenter::set(const DeviceState& state) {
    status_.devices[static_cast<std::size_t>(state.device)] = state;
}

void StatusPresenter::refresh() {
    refresh_devices();
    if (!spares_power()) {
        refresh_centre();
    }
}

bool StatusPresenter::spares_power() const {
    return status_.power && status_.power->on_battery && centre_asked_ &&
           setup_.counter.clock.steady() - *centre_asked_ < exchange_on_battery_;
}

void StatusPresenter::refresh_devices() {
    if (devices_.busy()) {
        look_again_ = true;
        return;
    }
    look_again_ = false;
    devices_.start(
        [this](std::stop_token) {
            const auto readers = setup_.counter.card_reader.readers();
            const auto printer = printer_state(setup_.counter.printer.printers(), setup_.printer);
            const auto items = setup_.outbox.acts(true);
            const bool stale = data_stale(setup_);
            const auto clock = workflows::clock_standing_now(setup_.counter.time);
            const auto rules_of = day_of_old_rules(setup_);
            const bool todays = rules_of == support::bangkok_date(setup_.counter.clock.now());
            const auto limits = limits_now(setup_);
            const auto power = setup_.power == nullptr ? std::nullopt : setup_.power->look();
            const auto alarm =
                items ? alarm_of(*items, setup_.counter.clock.now(), limits.outbox) : domain::OutboxAlarm::None;
            auto* const time = setup_.counter.time;
            const auto clock_limits = time == nullptr ? domain::ClockLimits{} : time->limits();
            const auto away = package_now_shown(setup_);
            return [this, readers, printer, items, limits, alarm, power, stale, clock, clock_limits, rules_of, todays,
                    away] {
                status_.clock = clock;
                status_.rules_of = rules_of;
                status_.rules_are_todays = todays;
                status_.away = away ? *away : status_.away;
                status_.alarm = alarm;
                status_.outbox_limits = limits.outbox;
                status_.power = power;
                status_.power_standing =
                    power ? domain::power_standing(*power, limits.power) : domain::PowerStanding::Mains;
                exchange_on_battery_ = limits.exchange_on_battery;
                status_.clock_limits = clock_limits;
                status_.data_stale = stale;
                set(card_device(readers, domain::ReaderRole::Citizen));
                set(card_device(readers, domain::ReaderRole::Officer));
                status_.card = card_state_of(readers, domain::ReaderRole::Citizen);
                set(printer);
                status_.store_failure = items ? std::nullopt : std::optional(items.error().code);
                if (items) {
                    const auto refused =
                        std::ranges::count(*items, domain::OutboxState::Rejected, &domain::OutboxItem::state);
                    status_.waiting = static_cast<int>(std::ssize(*items) - refused);
                    status_.refused_today = refused_on(support::bangkok_date(setup_.counter.clock.now()), *items);
                }
                changes_.notify();
                if (look_again_) {
                    refresh_devices();
                }
            };
        },
        [](const domain::Failure&) {});
}

void StatusPresenter::refresh_centre() {
    if (centre_.busy()) {
        return;
    }
    centre_asked_ = setup_.counter.clock.steady();
    centre_.start(
        [this](std::stop_token stop) {
            const auto answer = setup_.counter.centre.status(stop);
            if (answer) {
                const auto due = setup_.outbox.due(setup_.counter.clock.now(), 1);
                if (due && !due->empty()) {
                    (void)setup_.counter.delivery.deliver(stop);
                }
                follow_feed_when_due(setup_, stop);
            }
            const auto now = setup_.counter.clock.now();
            return [this, answer, now] {
                const auto& before = status_.devices[static_cast<std::size_t>(Device::Centre)];
                DeviceState state{Device::Centre, DeviceLevel::Ready, {}, msg("online"), {}};
                if (!answer) {
                    state.level = DeviceLevel::Off;
                    state.reason = answer.error().code;
                    state.word =
                        state.reason == FailureCode::WorkstationNotProvisioned ? msg("not registered") : msg("offline");
                    state.since = before.since ? before.since : std::optional(now);
                }
                set(state);
                refresh_devices();
                changes_.notify();
            };
        },
        [](const domain::Failure&) {});
}

void StatusPresenter::test_camera() {
    if (camera_.busy()) {
        return;
    }
    camera_.start(
        [this](std::stop_token) {
            std::optional<FailureCode> failure;
            const std::scoped_lock turn(setup_.camera_turn);
            if (const auto opened = setup_.counter.camera.open(setup_.camera_source); !opened) {
                failure = opened.error().code;
            } else {
                setup_.counter.camera.close();
            }
            return [this, failure] { set_camera(failure); };
        },
        [this](const domain::Failure& crash) { set_camera(crash.code); });
}

void StatusPresenter::set_camera(std::optional<FailureCode> failure) {
    set({Device::Camera,
         failure ? DeviceLevel::Off : DeviceLevel::Ready,
         failure,
         !failure                                ? msg("ready")
         : failure == FailureCode::CameraMissing ? msg("not found")
                                                 : msg("stopped"),
         {}});
    changes_.notify();
}

void StatusPresenter::note_visit(const VisitState& state) {
    const auto code = state.failure ? std::optional(state.failure->code) : std::nullopt;
    if (code == FailureCode::CameraMissing || code == FailureCode::CameraStopped) {
        set_camera(code);
    } else if (state.activity == VisitActivity::ComparingFace) {
        set_camera(std::nullopt);
    }
}

}  // namespace amphoe::gui
