// Result<T, E>: a value or an expected error. Exceptions stay for the unexpected (architecture rule 2).
#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace amphoe::support {

/// What a call returns that has nothing to say but success.
struct Done {
    bool operator==(const Done&) const = default;
};

/// Either a T (success) or an E (an outcome the caller must handle). Never empty. Reading the wrong side is our bug.
template <class T, class E>
class [[nodiscard]] Result {
  public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : content_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& {
        assert(ok());
        return std::get<0>(content_);
    }
    T& value() & {
        assert(ok());
        return std::get<0>(content_);
    }
    // By value, not by reference: `for (auto& x : *call())` must not look into a dead temporary.
    T value() && {
        assert(ok());
        return std::get<0>(std::move(content_));
    }
    const E& error() const& {
        assert(!ok());
        return std::get<1>(content_);
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

  private:
    std::variant<T, E> content_;
};

}  // namespace amphoe::support
