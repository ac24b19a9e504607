// Rules that may be replaced while somebody reads them: a program that stays open passes midnight, and the centre sends
// new fees.
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace amphoe::domain {

/// Rules as they stand at the moment of asking. Safe from any thread when its source is. What now() gave never changes:
/// whoever needs one answer for a whole act keeps it; `->` asks anew each time.
template <class Rules>
class InForce {
  public:
    using Source = std::function<std::shared_ptr<const Rules>()>;

    /// Always these; they must outlive every copy. Implicit, so that a console command and a test give plain rules.
    InForce(const Rules& fixed)
        : source_([&fixed] { return std::shared_ptr<const Rules>(std::shared_ptr<const void>(), &fixed); }) {}
    explicit InForce(Source source) : source_(std::move(source)) {}

    std::shared_ptr<const Rules> now() const { return source_(); }
    std::shared_ptr<const Rules> operator->() const { return source_(); }

  private:
    Source source_;
};

}  // namespace amphoe::domain
