#include "devices/card/thai/ReadAttempt.h"

#include <algorithm>

#include "devices/card/thai/ChipNumber.h"
#include "devices/card/thai/LaserNumber.h"
#include "devices/card/thai/PhotoReader.h"
#include "devices/card/thai/RecordParser.h"

namespace amphoe::devices::card {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::IdentityCard;
using domain::Result;

std::size_t end_of(const Location& at) {
    return at.offset + at.length;
}

// Address and, where it follows directly, the number under the photo.
Location address_range(Layout layout) {
    auto range = locate(layout, Field::Address);
    const auto number = locate(layout, Field::PhotoNumber);
    if (number.length > 0 && number.block == range.block && number.offset == end_of(range)) {
        range.length += number.length;
    }
    return range;
}

// What a card says to a range that its block does not hold (thai-id-card.md section 3).
bool range_refused(unsigned status) {
    return status == 0x6700 || status == 0x6B00;
}

}  // namespace

// From the citizen number to the photo length. With a photo to follow, the last answer is filled up: the photo's
// beginning comes with the text at no extra command.
Location ReadAttempt::person_range() const {
    const auto first = locate(layout_, Field::CitizenId);
    Location range{first.block, first.offset, end_of(locate(layout_, Field::PhotoLength)) - first.offset};
    if (request_.with_photo) {
        const auto link = exchange_.chains() ? kChainLink : kLongestRead;
        const auto rest = image_.missing(range).length % link;
        range.length += rest == 0 ? 0 : link - rest;
    }
    return range;
}

Result<Done> ReadAttempt::read_version() {
    auto range = locate(Layout::Version0003, Field::Version);
    if (pace_ == Pace::Eager) {
        constexpr std::size_t kTwoLinks = 2 * kChainLink;
        const auto text = end_of(locate(Layout::Version0003, Field::PhotoLength));
        range.length = exchange_.chains() ? (request_.with_photo ? kTwoLinks : text) : kLongestRead;
        if (auto done = exchange_.fetch_some(range, image_); done || !range_refused(exchange_.last_status())) {
            return done;
        }
        // Block 0 of version 0002 ends with its address; no byte was taken, so the attempt can go on.
        const auto address = locate(Layout::Version0002, Field::Address);
        range.length = end_of(address);
        exchange_.allow_chains(false);  // or the card does not chain after all
    }
    return exchange_.fetch(range, image_);
}

Result<IdentityCard> ReadAttempt::person() {
    if (const auto selected = exchange_.select_personal_data(); !selected) {
        return selected.error();
    }
    if (const auto read = read_version(); !read) {
        return read.error();
    }
    layout_ = layout_for(version_of(image_));
    if (const auto read = exchange_.fetch(person_range(), image_); !read) {
        return read.error();
    }
    return parse_person(image_, layout_);
}

Result<Done> ReadAttempt::add_address(IdentityCard& card) {
    if (auto read = exchange_.fetch(address_range(layout_), image_); !read) {
        return read;
    }
    parse_address(image_, layout_, card);
    return Done{};
}

Result<Done> ReadAttempt::add_photo(IdentityCard& card, const std::function<void(int)>& on_percent) {
    auto photo = PhotoReader(exchange_, image_, layout_).read(on_percent, card.warnings);
    if (!photo) {
        return photo.error();
    }
    card.photo = std::move(*photo);
    return Done{};
}

Result<Done> ReadAttempt::add_other_applets(IdentityCard& card) {
    if (request_.with_laser) {
        auto number = read_laser_number(exchange_, card.warnings);
        if (!number) {
            return number.error();
        }
        card.laser_no = std::move(*number);
    }
    if (request_.with_chip) {
        auto number = read_chip_number(exchange_, card.warnings);
        if (!number) {
            return number.error();
        }
        card.chip_no = std::move(*number);
    }
    return request_.with_laser || request_.with_chip ? exchange_.select_personal_data() : Result<Done>(Done{});
}

// Over T=0 with READs of at most 255 bytes the content alone takes 21 commands: SELECT, and ten READs with their GET
// RESPONSE for 2,402 bytes that lie in two places. The citizen number lies beside bytes that are shown first, so that
// reading it twice always takes an eleventh READ. There the unbroken selection and the reader's count must do: a card
// put in later has no applet selected, and its insertion is counted.
bool ReadAttempt::affords_confirmation() const {
    return !request_.with_photo || request_.with_laser || request_.with_chip || exchange_.direct();
}

Result<Done> ReadAttempt::confirm_citizen_number() {
    const auto at = locate(layout_, Field::CitizenId);
    const auto again = exchange_.read(at);
    if (!again) {
        return again.error();
    }
    if (!std::ranges::equal(*again, image_.bytes(at))) {
        return Failure{FailureCode::CardSwapped, "the citizen number changed during the read"};
    }
    return Done{};
}

Result<bool> ReadAttempt::try_chain() {
    constexpr std::size_t kMoreThanOneLink = 300;
    const auto first = locate(layout_, Field::CitizenId);
    const Location at{first.block, first.offset, kMoreThanOneLink};
    const auto chained = exchange_.read(at);
    if (!chained) {
        const bool answered = exchange_.last_status() != 0;
        return answered ? Result<bool>(false) : Result<bool>(chained.error());
    }
    return std::ranges::equal(*chained, image_.bytes(at));
}

}  // namespace amphoe::devices::card
