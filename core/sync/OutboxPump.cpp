#include "core/sync/OutboxPump.h"

#include <algorithm>

#include "core/sync/BackOff.h"
#include "core/sync/ReceiptStep.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

/// Failures that say nothing about the one message: every other message would meet them too.
bool concerns_all(FailureCode code) {
    return code == FailureCode::CentreRefusedConnection || code == FailureCode::CentreCertificateWrong ||
           code == FailureCode::WorkstationNotProvisioned || code == FailureCode::WorkstationRevoked ||
           code == FailureCode::StoreKeyUnavailable;
}

domain::Result<domain::CentreReceipt> for_message(const domain::SealedMessage& message,
                                                  const domain::Result<domain::CentreReceipt>& answer) {
    if (answer && answer->message_id != message.id) {
        return Failure{FailureCode::CentreReceiptInvalid, "receipt is for another message"};
    }
    return answer;
}

void count_answer(const domain::SealedMessage& message, const domain::CentreReceipt& receipt,
                  ports::DeliveryReport& report) {
    if (domain::is_paper_notice(message.kind)) {
        ++(receipt.accepted ? report.notices.told : report.notices.refused);
        return;
    }
    ++report.sent;
    ++(receipt.accepted ? report.accepted : report.rejected);
}

void add_answers(const ports::DeliveryReport& batch, ports::DeliveryReport& all) {
    all.sent += batch.sent;
    all.accepted += batch.accepted;
    all.rejected += batch.rejected;
    all.notices.told += batch.notices.told;
    all.notices.refused += batch.notices.refused;
}

}  // namespace

bool OutboxPump::revoked(ports::DeliveryReport& result) {
    if (feed_ == nullptr) {
        return false;
    }
    const auto state = feed_->state();
    if (state && state->revoked) {
        result.failure = Failure{FailureCode::WorkstationRevoked, "told by the feed"};
    }
    return state && state->revoked;
}

ports::DeliveryReport OutboxPump::deliver(std::stop_token stop) {
    const std::lock_guard lock(mutex_);
    Run run{std::move(stop)};
    run.next = revoked(run.result) ? Next::End : Next::GoOn;
    // A receipt can make the next message of the same order_key due, so ask again until a batch brings nothing new.
    while (run.next != Next::End && !run.stop.stop_requested()) {
        send_more(run);
        if (run.under_way.empty()) {
            break;
        }
        auto batch = std::move(run.under_way.front());
        run.under_way.pop_front();
        settle(run, std::move(batch));
    }
    save_what_came(run);
    count_left(run.result);
    return std::move(run.result);
}

void OutboxPump::send_more(Run& run) {
    while (run.under_way.size() < run.most_under_way) {
        auto messages = due_now(run);
        if (messages.empty()) {
            return;
        }
        for (const auto& message : messages) {
            run.tried.insert(message.id);
        }
        auto shared = std::make_shared<const Messages>(std::move(messages));
        run.under_way.push_back(
            {shared, std::async(std::launch::async, [this, shared, stop = run.stop] { return carry(*shared, stop); })});
    }
}

OutboxPump::Messages OutboxPump::due_now(Run& run) {
    std::size_t unsaved = 0;  // still due, since their receipts are not saved yet
    for (const auto& batch : run.under_way) {
        unsaved += batch.messages->size();
    }
    const auto wanted = run.next == Next::OneByOne ? 1 : batch_;
    auto due = outbox_.due(clock_.now(), wanted + static_cast<int>(unsaved));
    if (!due) {
        run.result.failure = due.error();
        run.next = Next::End;
        return {};
    }
    std::erase_if(*due, [&](const auto& message) { return run.tried.contains(message.id); });
    return std::move(*due);
}

domain::Result<OutboxPump::Answers> OutboxPump::carry(const Messages& messages, std::stop_token stop) {
    if (messages.size() == 1) {
        return Answers{centre_.submit(messages.front(), stop)};
    }
    return centre_.submit_all(messages, stop);
}

void OutboxPump::settle(Run& run, Batch batch) {
    const auto& messages = *batch.messages;
    const auto judged = judge(messages, batch.answers.get(), run);
    run.next = judged == Next::GoOn ? run.next : judged;
    // The batch had trouble, not the line: no message may hide behind another, nor travel behind it.
    run.most_under_way = run.next == Next::GoOn && batch_ == kMostAtOnce ? 2 : 1;
}

OutboxPump::Next OutboxPump::judge(const Messages& messages, domain::Result<Answers> all, Run& run) {
    const bool alone = messages.size() == 1;
    const bool carried = all && (!alone || all->front());
    if (carried) {
        batch_ = std::min(batch_ * 2, kMostAtOnce);
    } else if (!alone) {
        // A line that breaks after some kilobytes never carries a large batch, but it carries many small ones.
        batch_ = std::max(batch_ / 2, 1);
    }
    Answers answers;
    if (!all) {
        run.result.failure = all.error();
        if (!concerns_all(all.error().code) && !run.stop.stop_requested() && !line_away(all.error(), run.stop)) {
            forget_tried(messages, 0, run);
            return Next::OneByOne;
        }
        answers.push_back(all.error());  // one message bears the mark; the others were not at fault
    } else {
        answers = std::move(*all);
    }
    forget_tried(messages, answers.size(), run);
    for (std::size_t index = 0; index < answers.size(); ++index) {
        answers[index] = for_message(messages[index], answers[index]);
    }
    if (answers.empty()) {
        return Next::End;  // nothing was tried, so asking again would not end
    }
    const auto saved = save_receipts(messages, answers, run.result);
    return saved == Next::End ? saved : note_failures(messages, answers, run);
}

void OutboxPump::forget_tried(const Messages& messages, std::size_t first, Run& run) {
    for (auto index = first; index < messages.size(); ++index) {
        run.tried.erase(messages[index].id);
    }
}

void OutboxPump::save_what_came(Run& run) {
    for (auto& batch : run.under_way) {
        auto answers = batch.answers.get();
        for (std::size_t index = 0; answers && index < answers->size(); ++index) {
            (*answers)[index] = for_message((*batch.messages)[index], (*answers)[index]);
        }
        // Failures are not noted: the one that ended the run has its mark, and these will be tried again.
        if (answers) {
            save_receipts(*batch.messages, *answers, run.result);
        }
    }
}

OutboxPump::Next OutboxPump::save_receipts(const Messages& messages, const Answers& answers,
                                           ports::DeliveryReport& result) {
    std::vector<ports::StepRecord> steps;
    ports::DeliveryReport answered;
    for (std::size_t index = 0; index < answers.size(); ++index) {
        if (answers[index]) {
            steps.push_back(receipt_step(messages[index], *answers[index], clock_.now()));
            count_answer(messages[index], *answers[index], answered);
        }
    }
    const auto saved = steps.empty() ? domain::Result<domain::Done>(domain::Done{}) : store_.save_all(steps);
    if (!saved) {
        // The receipts are not lost: the messages stay queued and the centre will answer the same again.
        result.failure = saved.error();
        return Next::End;
    }
    add_answers(answered, result);
    return Next::GoOn;
}

OutboxPump::Next OutboxPump::note_failures(const Messages& messages, const Answers& answers, Run& run) {
    for (std::size_t index = 0; index < answers.size(); ++index) {
        if (answers[index]) {
            continue;
        }
        const auto& failure = answers[index].error();
        run.result.failure = failure;
        if (run.stop.stop_requested()) {
            return Next::End;  // our own stop is no fault of the message
        }
        if (note_failure(messages[index], failure, attempts_so_far(messages[index].id)) == Next::End) {
            run.result.failure = Failure{FailureCode::StoreUnavailable, "an attempt could not be noted"};
            return Next::End;
        }
        if (concerns_all(failure.code) || line_away(failure, run.stop)) {
            return Next::End;
        }
    }
    return Next::GoOn;
}

OutboxPump::Next OutboxPump::note_failure(const domain::SealedMessage& message, const Failure& failure,
                                          int earlier_attempts) {
    const auto delay = retry_delay(message.id, earlier_attempts + 1);
    auto noted = outbox_.record_attempt(message.id, failure.code, clock_.now() + delay);
    if (noted && failure.code == FailureCode::CentreRejected) {
        // The centre will not take these bytes, ever: trying again by itself would only hide that a person is needed.
        noted = outbox_.park(message.id, failure.code);
    }
    return noted ? Next::GoOn : Next::End;
}

bool OutboxPump::line_away(const Failure& failure, std::stop_token stop) {
    // One unanswered message may be that message's own trouble. Only when the centre does not answer a plain question
    // either is it away, and the others need not be tried.
    return failure.code == FailureCode::CentreUnreachable && !centre_.status(stop);
}

int OutboxPump::attempts_so_far(const std::string& message_id) {
    const auto items = outbox_.items(true);
    if (!items) {
        return 0;
    }
    const auto found = std::find_if(items->begin(), items->end(),
                                    [&](const domain::OutboxItem& item) { return item.id == message_id; });
    return found == items->end() ? 0 : found->attempts;
}

void OutboxPump::count_left(ports::DeliveryReport& result) {
    const auto items = outbox_.items(true);
    if (!items) {
        result.failure = result.failure ? result.failure : items.error();
        return;
    }
    const auto now = clock_.now();
    for (const auto& item : *items) {
        if (item.state != domain::OutboxState::Queued && item.state != domain::OutboxState::Parked) {
            continue;
        }
        if (domain::is_paper_notice(item.kind)) {
            ++result.notices.left;
        } else {
            ++result.left;
            const auto age = std::chrono::duration_cast<std::chrono::seconds>(now - item.created_at);
            result.oldest_s = std::max(result.oldest_s, static_cast<long>(age.count()));
        }
    }
}

}  // namespace amphoe::sync
