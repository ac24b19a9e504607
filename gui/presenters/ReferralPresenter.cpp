#include "gui/presenters/ReferralPresenter.h"

#include <algorithm>

namespace amphoe::gui {
namespace {

bool warned_in(const std::vector<domain::CaseEvent>& events) {
    return std::any_of(events.begin(), events.end(), [](const auto& event) {
        return event.fields.contains("guard_officer_like") || event.fields.contains("guard_same_face_today");
    });
}

}  // namespace

ReferralPresenter::ReferralPresenter(const CounterSetup& setup, Post post)
    : setup_(setup), list_(setup.background, post), case_(setup.background, post) {}

void ReferralPresenter::fail(const domain::Failure& failure) {
    failure_ = failure;
    changes_.notify();
}

domain::Result<ReferralPresenter::Reading> ReferralPresenter::read() {
    auto& store = setup_.counter.case_store;
    ports::CaseFilter waiting;
    waiting.state = domain::CaseState::FaceReferred;
    const auto found = store.find_cases(waiting);
    if (!found) {
        return found.error();
    }
    Reading reading{*found, {}};
    std::stable_sort(reading.waiting.begin(), reading.waiting.end(), [](const auto& left, const auto& right) {
        return left.record.opened_at < right.record.opened_at;
    });
    ports::CaseFilter today;
    today.date = support::bangkok_date(setup_.counter.clock.now());
    const auto cases = store.find_cases(today);
    if (!cases) {
        return cases.error();
    }
    for (const auto& summary : *cases) {
        const auto events = store.events_of_case(summary.record.id);
        if (events && warned_in(*events)) {
            reading.warned.insert(summary.record.id);
        }
    }
    return reading;
}

void ReferralPresenter::refresh() {
    if (list_.busy()) {
        return;
    }
    failure_.reset();
    list_.start(
        [this](std::stop_token) -> WorkBench::Continuation {
            auto reading = read();
            return [this, reading = std::move(reading)] {
                if (!reading) {
                    fail(reading.error());
                    return;
                }
                waiting_ = reading->waiting;
                warned_ = reading->warned;
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

domain::Result<OpenedReferral> ReferralPresenter::read_one(const std::string& case_id) {
    auto face = workflows::FaceDecision(setup_.counter.case_store, setup_.counter.clock).read(case_id);
    if (!face) {
        return face.error();
    }
    OpenedReferral opened{std::move(*face), {}, {}};
    const auto decode = [&](const std::vector<std::uint8_t>& jpeg) {
        auto picture = setup_.counter.picture_codec.decode(jpeg);
        return !jpeg.empty() && picture ? *picture : domain::Picture{};
    };
    opened.chip_photo = decode(opened.face.card_photo);
    opened.probe = decode(opened.face.probe);
    return opened;
}

void ReferralPresenter::open(const std::string& case_id) {
    // A table tells the same selection again when it is drawn anew; that must not wipe a notice.
    if (case_.busy() || (opened_ && opened_->face.summary.record.id == case_id)) {
        return;
    }
    failure_.reset();
    case_.start(
        [this, case_id](std::stop_token) -> WorkBench::Continuation {
            auto read = read_one(case_id);
            return [this, read = std::move(read)] {
                if (!read) {
                    opened_.reset();
                    fail(read.error());
                    return;
                }
                opened_ = *read;
                decided_.clear();
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

void ReferralPresenter::decide(const domain::Officer& person, workflows::FaceVerdict verdict,
                               const std::string& reason) {
    if (case_.busy() || !opened_) {
        return;
    }
    failure_.reset();
    case_.start(
        [this, person, verdict, reason,
         record = opened_->face.summary.record](std::stop_token) -> WorkBench::Continuation {
            const auto decided = workflows::FaceDecision(setup_.counter.case_store, setup_.counter.clock)
                                     .decide(person, record.id, verdict, reason);
            return [this, decided, number = record.number] {
                if (!decided) {
                    fail(decided.error());
                    return;
                }
                opened_.reset();
                decided_ = number;
                refresh();
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) { fail(crash); });
}

}  // namespace amphoe::gui
