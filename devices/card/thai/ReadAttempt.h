// The steps of one attempt to read one card, over one selection of the applet.
#pragma once

#include <functional>

#include "core/ports/CardReader.h"
#include "devices/card/thai/CardImage.h"
#include "devices/card/thai/CommandExchange.h"

namespace amphoe::devices::card {

/// Nothing outlives the attempt: every byte of the record was read after the same SELECT. The steps are called in the
/// order below; the failure of any of them ends the attempt.
class ReadAttempt {
  public:
    /// Eager takes as much as one READ holds together with the version, since the person follows it on all cards but
    /// those of version 0002. Careful asks for the version alone.
    enum class Pace { Eager, Careful };

    ReadAttempt(CommandExchange& exchange, const ports::CardReadRequest& request, Pace pace)
        : exchange_(exchange), request_(request), pace_(pace) {}

    /// SELECT, version, and the fields of the person span.
    domain::Result<domain::IdentityCard> person();
    domain::Result<domain::Done> add_address(domain::IdentityCard& card);
    domain::Result<domain::Done> add_photo(domain::IdentityCard& card, const std::function<void(int)>& on_percent);
    /// Laser number and chip number as far as asked for; the personal data are selected again afterwards.
    domain::Result<domain::Done> add_other_applets(domain::IdentityCard& card);
    /// True when the end of the read should be confirmed by the citizen number even though the reader counted no
    /// movement: whenever the budget of 21 commands for a full read (15 with chains) leaves room for it.
    bool affords_confirmation() const;
    /// Reads the citizen number again: another one is CardSwapped.
    domain::Result<domain::Done> confirm_citizen_number();
    /// One READ in a chain, compared with what is known. True when it works, false when the card refuses or gives
    /// something else; failures are those of the line.
    domain::Result<bool> try_chain();

  private:
    domain::Result<domain::Done> read_version();
    Location person_range() const;

    CommandExchange& exchange_;
    const ports::CardReadRequest& request_;
    Pace pace_;
    CardImage image_;
    Layout layout_ = Layout::Version0003;
};

}  // namespace amphoe::devices::card
