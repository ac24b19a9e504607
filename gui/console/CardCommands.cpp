#include "gui/console/CardCommands.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

#include "gui/console/CardReport.h"
#include "gui/console/ConsoleFiles.h"

namespace amphoe::gui::console {
namespace {

constexpr int kLongestWait = 3600;            // seconds
constexpr int kLongestWatch = 7 * 24 * 3600;  // seconds

/// Events cross here from the reader's thread to the console's.
class EventQueue {
  public:
    void push(const ports::CardEvent& event) {
        {
            const std::scoped_lock lock(mutex_);
            events_.push_back(event);
        }
        arrived_.notify_one();
    }
    /// The next event; nothing at the deadline or after a stop.
    std::optional<ports::CardEvent> pop(std::chrono::steady_clock::time_point deadline, std::stop_token stop) {
        std::unique_lock lock(mutex_);
        arrived_.wait_until(lock, stop, deadline, [&] { return !events_.empty(); });
        if (events_.empty()) {
            return std::nullopt;
        }
        auto event = std::move(events_.front());
        events_.pop_front();
        return event;
    }

  private:
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<ports::CardEvent> events_;
};

}  // namespace

std::vector<CommandSpec> CardCommands::specs() {
    return {
        {"card list",
         {},
         {},
         "แสดงเครื่องอ่านบัตรและสถานะ",
         "Readers and their states",
         [](const auto& context, const auto&) { return CardCommands(context).list(); }},
        {"card read",
         {},
         {{"reader", "NAME", "เครื่องอ่าน / the reader; the only card found when left out"},
          {"wait", "S", "รอบัตรกี่วินาที / seconds to wait for a card"},
          {"photo", "FILE", "เก็บภาพลงไฟล์ / write the chip's JPEG here"},
          {"no-photo", "", "ไม่อ่านภาพ / leave the photo out"},
          {"laser", "", "อ่านเลขหลังบัตรด้วย / also read the number on the back of the card"},
          {"chip", "", "อ่านเลขชิปด้วย / also read the chip's own number"}},
         "อ่านบัตรหนึ่งครั้ง",
         "One full read of a card",
         [](const auto& context, const auto& arguments) { return CardCommands(context).read(arguments); }},
        {"card watch",
         {},
         {{"seconds", "S", "นานกี่วินาที / how long", true}},
         "แสดงเหตุการณ์ของบัตร บรรทัดละหนึ่งเหตุการณ์",
         "Card events, one per line",
         [](const auto& context, const auto& arguments) { return CardCommands(context).watch(arguments); }},
    };
}

CommandResult CardCommands::list() const {
    const auto readers = context_.assembly.card_reader().readers();
    return readers ? CommandResult(readers_report(*readers, context_.output.words())) : CommandResult(readers.error());
}

domain::Result<domain::Done> CardCommands::accept(const domain::IdentityCard& card) const {
    const auto settings = context_.assembly.settings();
    if (settings && settings->workstation.training && !card.citizen_id.synthetic()) {
        return domain::Failure{domain::FailureCode::CardRefusedInTraining, "number is not synthetic"};
    }
    return domain::Done{};
}

CommandResult CardCommands::read(const Arguments& arguments) const {
    if (arguments.has("photo") && arguments.has("no-photo")) {
        return usage_error("--photo and --no-photo exclude each other");
    }
    const auto wait = arguments.number("wait", 0, 0, kLongestWait);
    if (!wait) {
        return wait.error();
    }
    const ports::CardReadRequest request{arguments.value("reader"), std::chrono::seconds(*wait),
                                         !arguments.has("no-photo"), arguments.has("laser"), arguments.has("chip")};
    const auto on_progress = [&](const ports::CardReadProgress& progress) {
        if (progress.stage == ports::CardReadProgress::Stage::Waiting) {
            context_.output.note("กรุณาเสียบบัตร / Please insert the card");
        }
    };
    const auto card = context_.assembly.card_reader().read(request, on_progress, context_.stop);
    if (!card) {
        return card.error();
    }
    if (auto accepted = accept(*card); !accepted) {
        return accepted.error();
    }
    if (arguments.has("photo")) {
        if (!card->photo) {
            return {card_report(*card), domain::Failure{domain::FailureCode::CardPhotoInvalid, "no photo was read"}};
        }
        if (auto written = write_private(arguments.value("photo"), card->photo->jpeg); !written) {
            return {card_report(*card), written.error()};
        }
    }
    return card_report(*card);
}

CommandResult CardCommands::watch(const Arguments& arguments) const {
    const auto seconds = arguments.number("seconds", 0, 0, kLongestWatch);
    if (!seconds) {
        return seconds.error();
    }
    EventQueue events;
    const auto watching = context_.assembly.card_reader().watch([&](const auto& event) { events.push(event); });
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(*seconds);
    while (const auto event = events.pop(deadline, context_.stop)) {
        context_.output.line(card_event_report(*event));
    }
    return {};
}

}  // namespace amphoe::gui::console
