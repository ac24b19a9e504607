#include "tests/bench/card/PeerStrategy.h"

#include "devices/card/thai/FieldMap.h"

namespace amphoe::bench {
namespace {

using namespace devices::card;

class PeerReader {
  public:
    explicit PeerReader(CardChannel& channel) : channel_(channel) {}

    void send(std::span<const std::uint8_t> command) {
        const auto answer = channel_.transmit(command);
        ++cost_.commands;
        cost_.complete = cost_.complete && answer.ok() && answer->size() >= 2;
        cost_.bytes += static_cast<long>(command.size() + (answer ? answer->size() : 0));
    }
    void read(const Location& at) {
        const auto byte = [](std::size_t value) { return static_cast<std::uint8_t>(value & 0xFF); };
        const Bytes command{0x80,           0xB0, byte(at.offset >> 8), byte(at.offset), 0x02, byte(at.length >> 8),
                            byte(at.length)};
        send(command);
        send(Bytes{0x00, 0xC0, 0x00, 0x00, byte(at.length)});
    }
    const ReadCost& cost() const { return cost_; }

  private:
    CardChannel& channel_;
    ReadCost cost_{0, 0, true};
};

}  // namespace

ReadCost read_field_by_field(CardChannel& channel) {
    PeerReader reader(channel);
    reader.send(kSelectPersonalData);
    for (const auto field : {Field::CitizenId, Field::NameThai, Field::NameEnglish, Field::BirthDate, Field::Sex,
                             Field::Issuer, Field::IssueDate, Field::ExpiryDate, Field::Address}) {
        reader.read(locate(Layout::Version0003, field));
    }
    const auto photo = locate(Layout::Version0003, Field::Photo);
    constexpr std::size_t kBlocks = 20;
    for (std::size_t block = 0; block < kBlocks; ++block) {
        reader.read({photo.block, photo.offset + block * kLongestRead, kLongestRead});
    }
    return reader.cost();
}

}  // namespace amphoe::bench
