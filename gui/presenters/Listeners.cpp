#include "gui/presenters/Listeners.h"

#include <vector>

namespace amphoe::gui {

support::SubscriptionPtr Listeners::add(std::function<void()> listener) {
    const int key = registry_->next++;
    registry_->entries[key] = std::move(listener);
    return std::make_unique<support::CallbackSubscription>([key, weak = std::weak_ptr(registry_)] {
        if (const auto registry = weak.lock()) {
            registry->entries.erase(key);
        }
    });
}

void Listeners::notify() const {
    const auto registry = registry_;
    std::vector<int> keys;
    for (const auto& [key, listener] : registry->entries) {
        keys.push_back(key);
    }
    for (const int key : keys) {
        const auto entry = registry->entries.find(key);
        if (entry != registry->entries.end()) {
            const auto listener = entry->second;
            listener();
        }
    }
}

}  // namespace amphoe::gui
