#include "gui/presenters/DayRules.h"

#include "core/configuration/DatedFiles.h"
#include "core/configuration/RuleFiles.h"
#include "core/configuration/ServiceRuleFiles.h"
#include "core/support/Time.h"

namespace amphoe::gui {

using domain::Done;
using domain::Result;

namespace {

std::vector<std::pair<std::string, std::int64_t>> versions_of(const std::vector<domain::FeedItem>& items) {
    std::vector<std::pair<std::string, std::int64_t>> versions;
    versions.reserve(items.size());
    for (const auto& item : items) {
        versions.emplace_back(item.key, item.version);
    }
    return versions;
}

}  // namespace

DayRules::DayRules(std::filesystem::path folder, const ports::Clock& clock)
    : folder_(std::move(folder)), clock_(clock) {}

Result<Done> DayRules::open_proof() {
    const std::scoped_lock reading(reading_);
    auto opened = now();
    if (opened.enrolment) {
        return Done{};
    }
    // The day of the part opened before, so that the next renewal brings both to one day.
    const auto today = day().empty() ? support::bangkok_date(clock_.now()) : day();
    auto read = read_proof(today, opened);
    if (read) {
        keep(std::move(opened), today);
    }
    return read;
}

Result<Done> DayRules::open_services(ports::FeedStore& feed) {
    const std::scoped_lock reading(reading_);
    auto opened = now();
    if (opened.services) {
        return Done{};
    }
    const auto today = day().empty() ? support::bangkok_date(clock_.now()) : day();
    const auto fees = feed.items("fees");
    auto read = fees ? read_services(today, *fees, opened) : fees.error();
    if (read) {
        feed_ = &feed;
        fees_ = versions_of(*fees);
        keep(std::move(opened), today);
    }
    return read;
}

Result<Done> DayRules::renew() {
    const std::scoped_lock reading(reading_);
    auto newer = now();
    const auto today = support::bangkok_date(clock_.now());
    const auto fees = feed_ == nullptr ? Result<std::vector<domain::FeedItem>>(std::vector<domain::FeedItem>{})
                                       : feed_->items("fees");
    if (!fees) {
        return fees.error();
    }
    auto versions = versions_of(*fees);
    if (today == day() && versions == fees_) {
        return Done{};
    }
    auto read = newer.enrolment ? read_proof(today, newer) : Done{};
    if (read && newer.services) {
        read = read_services(today, *fees, newer);
    }
    if (read) {
        fees_ = std::move(versions);
        keep(std::move(newer), today);
    }
    return read;
}

Result<Done> DayRules::read_proof(const std::string& today, RulesNow& into) const {
    auto notice =
        configuration::load_in_force(folder_ / "consent-notice.json", today, configuration::load_consent_notice);
    if (!notice) {
        return notice.error();
    }
    auto enrolment = configuration::load_in_force(folder_ / "enrolment-rules.json", today, [&](const auto& file) {
        return configuration::load_enrolment_rules(file, today);
    });
    if (!enrolment) {
        return enrolment.error();
    }
    into.notice = std::make_shared<const domain::ConsentNotice>(*std::move(notice));
    into.enrolment = std::make_shared<const domain::EnrolmentRules>(*std::move(enrolment));
    return Done{};
}

Result<Done> DayRules::read_services(const std::string& today, const std::vector<domain::FeedItem>& fees,
                                     RulesNow& into) const {
    auto services = configuration::load_service_rules(folder_, today);
    if (!services) {
        return services.error();
    }
    configuration::add_feed_fees(*services, fees);
    into.services = std::make_shared<const domain::ServiceRules>(*std::move(services));
    return Done{};
}

void DayRules::keep(RulesNow newer, const std::string& today) {
    const std::scoped_lock lock(mutex_);
    now_ = std::move(newer);
    day_ = today;
}

RulesNow DayRules::now() const {
    const std::scoped_lock lock(mutex_);
    return now_;
}

std::string DayRules::day() const {
    const std::scoped_lock lock(mutex_);
    return day_;
}

domain::InForce<domain::FaceRules> DayRules::face() const {
    return domain::InForce<domain::FaceRules>([this] {
        const auto rules = now().enrolment;
        return std::shared_ptr<const domain::FaceRules>(rules, &rules->face);
    });
}

domain::InForce<domain::ServiceRules> DayRules::services() const {
    return domain::InForce<domain::ServiceRules>([this] { return now().services; });
}

}  // namespace amphoe::gui
