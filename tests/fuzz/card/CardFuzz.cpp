// Entry of the fuzzer for one read of a card. The first byte chooses: the answers of the line as recorded (each with a
// length of two bytes before it), or the content of the blocks of a well-behaved card.
#include <cstdlib>
#include <deque>

#include "devices/card/simulated/VirtualCard.h"
#include "devices/card/thai/AtrText.h"
#include "devices/card/thai/JpegFrame.h"
#include "devices/card/thai/ThaiCardSession.h"
#include "tests/fuzz/card/CardFuzzInput.h"

namespace {

using namespace amphoe;
using namespace amphoe::devices::card;
using tests::CardFuzzInput;

constexpr int kMostCommands = 400;  // both attempts of the longest possible read stay far below

// Answers as the input has them, then a pulled card.
class RecordedChannel final : public CardChannel {
  public:
    explicit RecordedChannel(const CardFuzzInput& input) : answers_(input.answers()), older_(input.older_atr()) {}
    domain::Result<Bytes> transmit(std::span<const std::uint8_t>) override {
        if (answers_.empty()) {
            return Bytes{};
        }
        auto answer = std::move(answers_.front());
        answers_.pop_front();
        return answer;
    }
    domain::Result<domain::Done> restart() override { return domain::Done{}; }
    std::string atr() const override { return older_ ? "3B670000" : "3B799600005448204E4944203137"; }

  private:
    std::deque<Bytes> answers_;
    bool older_;
};

class ContentChannel final : public CardChannel {
  public:
    explicit ContentChannel(CardProfile profile) : card_(std::move(profile)) {}
    domain::Result<Bytes> transmit(std::span<const std::uint8_t> command) override {
        return card_.transmit(command).bytes;
    }
    domain::Result<domain::Done> restart() override {
        card_.power_up();
        return domain::Done{};
    }
    std::string atr() const override { return atr_text(card_.atr()); }

  private:
    VirtualCard card_;
};

void require(bool promise) {
    if (!promise) {
        std::abort();
    }
}

// Thai text of the chip is ASCII and three-byte sequences from E0 B8 81 to E0 B9 9B.
bool thai_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t more) { return static_cast<unsigned char>(text[at + more]); };
        if (byte(0) >= 0x20 && byte(0) < 0x7F) {
            ++at;
        } else if (byte(0) == 0xE0 && at + 2 < text.size() && (byte(1) == 0xB8 || byte(1) == 0xB9) && byte(2) >= 0x80 &&
                   byte(2) < 0xC0) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

void check(const domain::IdentityCard& card) {
    const auto digits = card.citizen_id.digits();
    require(digits.size() == 13 && domain::CitizenId::check_digit(digits.substr(0, 12)) == digits.back());
    require(card.expiry_date.lifelong != card.expiry_date.date.has_value());
    for (const auto& text : {card.name_th.full(), card.name_en.full(), card.issuer, card.address.raw,
                             card.address.one_line(), card.request_no, card.photo_no, card.card_type, card.version}) {
        require(thai_utf8(text));
    }
    require(card.provenance == domain::Provenance::ChipUnverified);
    if (card.photo) {
        require(card.photo->jpeg.size() <= 5118 && begins_as_jpeg(card.photo->jpeg) && ends_as_jpeg(card.photo->jpeg));
        require(card.photo->width > 0 && card.photo->height > 0);
    }
    require(card.timing.apdus <= kMostCommands);
}

void read(CardChannel& channel, const CardFuzzInput& input) {
    const auto card = ThaiCardSession(channel, "fuzz", {}).read(input.with_photo(), {});
    if (card) {
        check(*card);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const CardFuzzInput input({data, size});
    if (input.has_blocks()) {
        ContentChannel channel(input.profile());
        read(channel, input);
    } else {
        RecordedChannel channel(input);
        read(channel, input);
    }
    return 0;
}
