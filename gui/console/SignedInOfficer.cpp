#include "gui/console/SignedInOfficer.h"

#include <iterator>
#include <utility>

#include "core/workflows/OfficerSignIn.h"

namespace amphoe::gui::console {

domain::Result<SignedInOfficer> SignedInOfficer::from(const CommandContext& context, const Arguments& arguments,
                                                      const std::string& officer, const std::string& pin) {
    const auto secret = arguments.secret(pin);
    if (!secret) {
        return secret.error();
    }
    const auto store = context.assembly.store();
    if (!store) {
        return store.error();
    }
    auto& opened = store->get();
    auto person =
        workflows::OfficerSignIn(opened.officers, opened.audit_log).sign_in(arguments.value(officer), *secret);
    if (!person) {
        return person.error();
    }
    return SignedInOfficer(opened, std::move(*person));
}

SignedInOfficer::SignedInOfficer(SignedInOfficer&& other) noexcept
    : store_(std::exchange(other.store_, nullptr)), officer_(std::move(other.officer_)) {}

SignedInOfficer::~SignedInOfficer() {
    if (store_ != nullptr) {
        (void)workflows::OfficerSignIn(store_->officers, store_->audit_log).sign_out(officer_);
    }
}

std::vector<OptionSpec> officer_options(std::vector<OptionSpec> others) {
    std::vector<OptionSpec> all{
        {"officer", "ID", "เจ้าหน้าที่ / who does it", true},
        {"pin-env", "VAR", "ตัวแปรที่เก็บ PIN / variable holding the PIN", true},
    };
    std::move(others.begin(), others.end(), std::back_inserter(all));
    return all;
}

}  // namespace amphoe::gui::console
