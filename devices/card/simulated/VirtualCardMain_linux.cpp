// amphoe-virtual-card: puts a virtual card into a slot of the vpcd reader and keeps it there until SIGTERM or SIGINT.
// Exit codes: 0 ended as asked, or pulled by a scripted fault; 2 usage; 3 no vpcd slot, or the service went away;
// 4 the profile or photo cannot be used.
#include <sys/signalfd.h>
#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <exception>

#include "devices/card/simulated/VirtualCardOptions.h"
#include "devices/card/simulated/VpcdLink_linux.h"

namespace {

using namespace amphoe::devices::card;
namespace domain = amphoe::domain;

constexpr std::chrono::seconds kPatienceWithService{10};

// A descriptor that becomes readable on SIGTERM or SIGINT; the signals no longer end the program themselves.
int open_stop_descriptor() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

domain::Result<CardProfile> profile_of(const VirtualCardOptions& options) {
    auto profile = load_card_profile(options.profile, options.photo);
    if (!profile) {
        return profile;
    }
    profile->line_speed_us_per_byte = options.line_speed_us_per_byte.value_or(profile->line_speed_us_per_byte);
    profile->faults.insert(profile->faults.end(), options.faults.begin(), options.faults.end());
    return with_successor(std::move(*profile), options.profile, options.photo);
}

// One card after the other: a swap pulls the first and puts in its successor.
int serve(const VirtualCardOptions& options) {
    auto profile = profile_of(options);
    if (!profile) {
        std::fprintf(stderr, "%s\n", profile.error().detail.c_str());
        return 4;
    }
    const int stop_descriptor = open_stop_descriptor();
    auto end = VpcdEnd::CardPulled;
    for (std::optional<CardProfile> next = std::move(*profile); next;) {
        VirtualCard card(std::move(*next));
        next.reset();
        VpcdLink link;
        if (!link.connect(options.port, kPatienceWithService, stop_descriptor)) {
            std::fprintf(stderr, "no vpcd slot listens on port %u\n", static_cast<unsigned>(options.port));
            return 3;
        }
        std::puts("ready");
        std::fflush(stdout);
        end = link.serve(card, stop_descriptor);
        if (end == VpcdEnd::CardPulled && card.successor()) {
            next = *card.successor();
        }
    }
    close(stop_descriptor);
    return end == VpcdEnd::ServiceClosed ? 3 : 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const auto options =
            parse_virtual_card_options({arguments + 1, static_cast<std::size_t>(count > 0 ? count - 1 : 0)});
        if (!options) {
            std::fputs(kVirtualCardUsage.data(), stderr);
            return 2;
        }
        return serve(*options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
