#include "devices/card/thai/ThaiCardSession.h"

#include <algorithm>

#include "devices/card/thai/PhotoReader.h"
#include "devices/card/thai/RecordParser.h"

namespace amphoe::devices::card {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::IdentityCard;
using domain::Result;
using Stage = ports::CardReadProgress::Stage;

void report(const ThaiCardSession::Progress& on_progress, Stage stage, int percent, const IdentityCard* card) {
    if (on_progress) {
        on_progress({stage, percent, card ? std::optional(*card) : std::nullopt});
    }
}

std::size_t end_of(const Location& at) {
    return at.offset + at.length;
}

// From the citizen number to the photo length. With a photo to follow, the last read is filled up: its beginning comes
// with the text at no extra command.
Location person_range(const CardImage& image, Layout layout, bool with_photo) {
    const auto first = locate(layout, Field::CitizenId);
    Location range{first.block, first.offset, end_of(locate(layout, Field::PhotoLength)) - first.offset};
    if (with_photo) {
        const auto rest = image.missing(range).length % kLongestRead;
        range.length += rest == 0 ? 0 : kLongestRead - rest;
    }
    return range;
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

}  // namespace

ThaiCardSession::ThaiCardSession(CardChannel& channel, std::string reader, std::stop_token stop)
    : channel_(channel),
      reader_(std::move(reader)),
      stop_(stop),
      exchange_(channel, stop),
      started_(std::chrono::steady_clock::now()) {}

Result<IdentityCard> ThaiCardSession::read(bool with_photo, const Progress& on_progress) {
    auto first = attempt(with_photo, Pace::Eager, on_progress);
    if (first || !worth_restarting(first.error())) {
        return first;
    }
    if (const auto restarted = channel_.restart(); !restarted) {
        // The slot is empty only now: the card was there when the read began.
        const auto code = restarted.error().code;
        return Failure{code == FailureCode::CardAbsent ? FailureCode::CardRemoved : code, restarted.error().detail};
    }
    return attempt(with_photo, Pace::Careful, on_progress);
}

Result<IdentityCard> ThaiCardSession::attempt(bool with_photo, Pace pace, const Progress& on_progress) {
    CardImage image;
    if (const auto selected = exchange_.select(); !selected) {
        return selected.error();
    }
    const auto layout = read_version(image, pace);
    if (!layout) {
        return layout.error();
    }
    auto card = read_text(image, *layout, with_photo);
    if (!card) {
        return card;
    }
    if (shown_ && *shown_ != card->citizen_id) {
        return Failure{FailureCode::CardSwapped, "another card after the restart of the read"};
    }
    shown_ = card->citizen_id;
    report(on_progress, Stage::Text, 100, &*card);
    if (with_photo) {
        if (const auto done = read_photo(image, *layout, *card, on_progress); !done) {
            return done.error();
        }
    }
    if (const auto same = confirm_same_person(image, *layout); !same) {
        return same.error();
    }
    card->timing.total_ms = elapsed_ms();
    card->timing.apdus = exchange_.commands();
    card->timing.bytes = exchange_.bytes_on_line();
    report(on_progress, Stage::Finished, 100, &*card);
    return card;
}

// Eager reads as much as one command holds, since the person follows the version on all but version 0002. The careful
// second attempt asks for the version alone: a short block 0 (0002) may refuse the longer range.
Result<Layout> ThaiCardSession::read_version(CardImage& image, Pace pace) {
    auto range = locate(Layout::Version0003, Field::Version);
    if (pace == Pace::Eager) {
        range.length = kLongestRead;
    }
    if (const auto done = exchange_.fetch(range, image); !done) {
        return done.error();
    }
    return layout_for(version_of(image));
}

Result<IdentityCard> ThaiCardSession::read_text(CardImage& image, Layout layout, bool with_photo) {
    for (const auto& range : {person_range(image, layout, with_photo), address_range(layout)}) {
        if (const auto done = exchange_.fetch(range, image); !done) {
            return done.error();
        }
    }
    auto card = parse_record(image, layout);
    if (card) {
        card->atr = channel_.atr();
        card->reader = reader_;
        card->timing.text_ms = elapsed_ms();
        card->timing.apdus = exchange_.commands();
        card->timing.bytes = exchange_.bytes_on_line();
    }
    return card;
}

Result<Done> ThaiCardSession::read_photo(CardImage& image, Layout layout, IdentityCard& card,
                                         const Progress& on_progress) {
    PhotoReader reader(exchange_, image, layout);
    auto photo = reader.read([&](int percent) { report(on_progress, Stage::Photo, percent, nullptr); }, card.warnings);
    if (!photo) {
        return photo.error();
    }
    card.photo = std::move(*photo);
    report(on_progress, Stage::Photo, 100, nullptr);
    return Done{};
}

Result<Done> ThaiCardSession::confirm_same_person(const CardImage& image, Layout layout) {
    const auto at = locate(layout, Field::CitizenId);
    const auto again = exchange_.read(at);
    if (!again) {
        return again.error();
    }
    if (!std::ranges::equal(*again, image.bytes(at))) {
        return Failure{FailureCode::CardSwapped, "the citizen number changed during the read"};
    }
    return Done{};
}

bool ThaiCardSession::worth_restarting(const Failure& failure) const {
    switch (failure.code) {
        case FailureCode::CardMute:     // the channel is blocked in the unanswered command
        case FailureCode::CardSwapped:  // the officer must know
        case FailureCode::CardNoService:
        case FailureCode::CardNoReader:
            return false;
        default:
            return !stop_.stop_requested();
    }
}

long ThaiCardSession::elapsed_ms() const {
    const auto elapsed = std::chrono::steady_clock::now() - started_;
    return static_cast<long>(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count());
}

}  // namespace amphoe::devices::card
