// How soon a restarted service and a new card are recognised, on the real service: card_restart_bench [ROUNDS].
// "ready" is when the service answers its socket; the service itself looks at a slot every 400 ms.
#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <vector>

#include "devices/card/pcsc/PcscCardReader.h"
#include "tests/integration/card/PrivateService_linux.h"

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// When which event came last.
class Heard {
  public:
    void note(const std::string& event) {
        const std::scoped_lock lock(mutex_);
        events_.emplace_back(event, steady_clock::now());
        arrived_.notify_all();
    }
    void forget() {
        const std::scoped_lock lock(mutex_);
        events_.clear();
    }
    /// Milliseconds from `start` to the event, 0 when it came before; -1 when it does not come within 30 s.
    long ms_until(const std::string& event, steady_clock::time_point start) {
        std::unique_lock lock(mutex_);
        const auto find = [&] { return std::ranges::find(events_, event, &Event::first); };
        if (!arrived_.wait_for(lock, std::chrono::seconds{30}, [&] { return find() != events_.end(); })) {
            return -1;
        }
        return std::max<long>(0, std::chrono::duration_cast<milliseconds>(find()->second - start).count());
    }

  private:
    using Event = std::pair<std::string, steady_clock::time_point>;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<Event> events_;
};

void print(const char* what, std::vector<long> values) {
    std::ranges::sort(values);
    std::printf("%-32s median %4ld ms   worst %4ld ms   (%.0f %% of the 1000 ms allowed)\n", what,
                values[values.size() / 2], values.back(), static_cast<double>(values.back()) / 10);
}

}  // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    amphoe::tests::PrivateService service;
    if (!service.start()) {
        return 3;
    }
    amphoe::devices::card::PcscCardReader reader;
    Heard heard;
    const auto watching = reader.watch([&](const auto& event) { heard.note(event.event); });
    std::vector<long> readers;
    std::vector<long> cards;
    for (int round = 0; round < rounds; ++round) {
        service.stop();
        if (heard.ms_until("service_lost", steady_clock::now()) < 0) {
            return 1;
        }
        heard.forget();
        if (!service.start()) {
            return 3;
        }
        readers.push_back(heard.ms_until("reader_added", steady_clock::now()));
        const auto card = service.insert("somchai");
        cards.push_back(heard.ms_until("inserted", steady_clock::now()));
    }
    print("service ready to reader_added", readers);
    print("card in the slot to inserted", cards);
    return std::ranges::min(readers) < 0 || std::ranges::min(cards) < 0 ? 1 : 0;
}
