// A fake service with one reader, and an adapter with short patience.
#pragma once

#include "devices/card/pcsc/PcscCardReader.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/support/winscard/FakeWinscard.h"

namespace amphoe::tests {

inline const std::string kReader = "Desk reader 00 00";

inline devices::card::PcscTimings short_patience() {
    using std::chrono::milliseconds;
    devices::card::PcscTimings timings{milliseconds{60}, milliseconds{2}, milliseconds{10}, milliseconds{150},
                                       milliseconds{20}};
    timings.service_pause = milliseconds{10};
    return timings;
}

/// The service outlives the adapter.
struct PcscTestDesk {
    FakeWinscard service;
    devices::card::PcscCardReader reader{short_patience()};

    PcscTestDesk() { service.add_reader(kReader); }
    domain::Result<domain::IdentityCard> read(std::chrono::milliseconds wait = std::chrono::milliseconds{0}) {
        return reader.read({"", wait, true}, {}, {});
    }
};

}  // namespace amphoe::tests
