#include "tests/bench/centre/SimulatedWorkstation.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

namespace amphoe::centre {
namespace {

constexpr int kMostTries = 200;
constexpr auto kPause = std::chrono::milliseconds(50);

}  // namespace

SimulatedWorkstation::SimulatedWorkstation(PlainIdentity identity, std::vector<std::string> urls, std::size_t first_url)
    : identity_(std::move(identity)), urls_(std::move(urls)), url_(first_url % urls_.size()) {}

void SimulatedWorkstation::prepare(int messages) {
    const MessageMaker maker(identity_);
    for (int count = 0; count < messages; ++count) {
        messages_.push_back(
            maker.make("day_report", {{"citizen_id", random_citizen()}, {"note", std::string(1000, 'x')}}));
    }
}

bool SimulatedWorkstation::delivered(CentreCaller& caller, const MadeMessage& message) {
    const auto reply = caller.send({"PUT", "/v1/messages/" + message.id, "application/cms", message.sealed});
    if (reply.status != 200 && reply.status != 201) {
        return false;
    }
    const auto content = MessageMaker(identity_).opened(reply.body);
    const auto receipt = content ? nlohmann::json::parse(*content, nullptr, false) : nlohmann::json();
    return receipt.is_object() && receipt.value("message_id", "") == message.id && receipt.value("accepted", false);
}

DeliveryCount SimulatedWorkstation::deliver(std::atomic<int>& acknowledged) {
    DeliveryCount count;
    CentreCaller caller(urls_[url_], identity_, Handshake::Right, std::chrono::seconds(60));
    for (const auto& message : messages_) {
        int tries = 0;
        bool done = delivered(caller, message);
        while (!done && ++tries < kMostTries) {
            // The next instance: this one may be dead or out of threads.
            url_ = (url_ + 1) % urls_.size();
            caller.move_to(urls_[url_]);
            std::this_thread::sleep_for(kPause);
            done = delivered(caller, message);
        }
        count.repeats += tries;
        done ? ++count.acknowledged : ++count.given_up;
        if (done) {
            ++acknowledged;
            count.ids.push_back(message.id);
        }
    }
    return count;
}

}  // namespace amphoe::centre
